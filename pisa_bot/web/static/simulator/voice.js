// A voice note: from the microphone, or hummed by the browser for whoever has none. Both end as a file a phone could send.

const SHAPES = ["audio/ogg;codecs=opus", "audio/mp4;codecs=mp4a.40.2", "audio/mp4;codecs=opus", "audio/mp4"];
const shape = () => SHAPES.find((type) => globalThis.MediaRecorder?.isTypeSupported(type));
export const HUMMED = 1800; // milliseconds

function record(stream) {
  const type = shape();
  if (!type) throw new Error("Peramban ini tidak bisa merekam suara.");
  const recorder = new MediaRecorder(stream, { mimeType: type });
  const parts = [];
  recorder.addEventListener("dataavailable", (event) => parts.push(event.data));
  const ended = new Promise((done) => recorder.addEventListener("stop", () => done(new Blob(parts, { type })), { once: true }));
  recorder.start();
  return { stop: () => { recorder.stop(); return ended; } };
}

export async function fromMicrophone() {
  const stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  const recording = record(stream);
  return async () => {
    const blob = await recording.stop();
    for (const track of stream.getTracks()) track.stop();
    return blob;
  };
}

// Three falling tones, so that somebody hears that it plays.
export async function hummed() {
  const sound = new AudioContext();
  const out = sound.createMediaStreamDestination();
  const tone = sound.createOscillator();
  const volume = sound.createGain();
  volume.gain.value = 0.25;
  tone.connect(volume).connect(out);
  for (const [position, hertz] of [392, 330, 262].entries()) tone.frequency.setValueAtTime(hertz, sound.currentTime + position * 0.5);
  await sound.resume();
  tone.start();
  const recording = record(out.stream);
  await new Promise((done) => setTimeout(done, HUMMED));
  const blob = await recording.stop();
  await sound.close();
  return blob;
}
