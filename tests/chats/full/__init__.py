"""A chat file against everything real: signed webhooks over HTTP, the database, the sender, a Twilio that answers."""
