#!/usr/bin/env bash
# Fetches the dashboard's front-end packages from npm at the versions named here and puts what is used of them, with their
# licences, under static/vendor. Run by hand when a version changes; at run time nothing is fetched from anywhere.
set -euo pipefail
cd "$(dirname "$0")/.."
root=$PWD
to=$root/pisa_bot/web/dashboard/static/vendor
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
npm init -y >/dev/null
npm install --no-audit --no-fund --ignore-scripts --silent bootstrap@5.3.9 htmx.org@2.0.11 leaflet@1.9.4 \
    leaflet.markercluster@1.5.3 chart.js@4.6.1 @tabler/icons@3.52.0 axe-core@4.14.1
from=$work/node_modules
mkdir -p "$to"/{bootstrap,htmx,leaflet/images,markercluster,chartjs,icons} "$root/tests/e2e/vendor"
cp "$from"/bootstrap/{dist/css/bootstrap.min.css,LICENSE} "$to/bootstrap/"
cp "$from"/htmx.org/{dist/htmx.min.js,LICENSE} "$to/htmx/"
cp "$from"/leaflet/{dist/leaflet.js,dist/leaflet.css,LICENSE} "$to/leaflet/"
cp "$from"/leaflet/dist/images/layers*.png "$to/leaflet/images/"
cp "$from"/leaflet.markercluster/{dist/leaflet.markercluster.js,dist/MarkerCluster.css} "$to/markercluster/"
cp "$from"/leaflet.markercluster/MIT-LICENCE.txt "$to/markercluster/LICENSE"
cp "$from"/chart.js/dist/chart.umd.min.js "$to/chartjs/"
cp "$from"/chart.js/LICENSE.md "$to/chartjs/LICENSE"
cp "$from"/@tabler/icons/LICENSE "$to/icons/"
cp "$from"/axe-core/{axe.min.js,LICENSE} "$root/tests/e2e/vendor/"
find "$to" -type f -exec chmod 644 {} +
sed -i '/sourceMappingURL/d' "$to"/*/*.css "$to"/*/*.js
{
    echo '<svg xmlns="http://www.w3.org/2000/svg">'
    while read -r name; do
        echo "<symbol id=\"$name\" viewBox=\"0 0 24 24\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"1.75\"" \
            "stroke-linecap=\"round\" stroke-linejoin=\"round\">$(sed -n '/<path\|<circle\|<rect\|<line/p' \
            "$from/@tabler/icons/icons/outline/$name.svg" | tr -d '\n')</symbol>"
    done <"$to/icons/names.txt"
    echo '</svg>'
} >"$to/icons/icons.svg"
