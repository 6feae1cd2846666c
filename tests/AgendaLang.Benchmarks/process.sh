#!/usr/bin/env bash
# Times `agenda check examples/c5plus1` from the start of the process to its end, compiled in advance (NativeAOT) and ReadyToRun,
# and prints a Markdown table. Usage: process.sh [runs]
set -euo pipefail
cd "$(dirname "$0")/../.."

runs=${1:-21}
example=examples/c5plus1
out=artifacts/process

publish() { # folder, options
    local folder=$1
    shift
    dotnet publish src/AgendaLang.Cli -c Release -r linux-x64 -o "$out/$folder" -v q --nologo -m:1 "$@" >&2
}

# Runs a command and sets `elapsed` to the microseconds that it took. Exit status 1 says that the check found something.
run() {
    local start=${EPOCHREALTIME/./} status=0
    "$@" > /dev/null 2>&1 || status=$?
    elapsed=$((${EPOCHREALTIME/./} - start))
    ((status <= 1)) || { echo "$* ended with $status" >&2; exit 1; }
}

milliseconds() { printf '%d.%d' $(($1 / 1000)) $(($1 % 1000 / 100)); }

row() { # name, folder
    local agenda="$out/$2/agenda" times=() sorted size memory
    run "$agenda" check "$example"
    for ((i = 0; i < runs; i++)); do
        run "$agenda" check "$example"
        times+=("$elapsed")
    done
    mapfile -t sorted < <(printf '%s\n' "${times[@]}" | sort -n)
    size=$(find "$out/$2" \( -name agenda -o -name '*.dll' \) -printf '%s\n' | awk '{ sum += $1 } END { print sum }')
    memory=$(/usr/bin/time -f %M "$agenda" check "$example" 2>&1 > /dev/null | tail -1)
    echo "| $1 | $(milliseconds "${sorted[$((runs / 2))]}") | $(milliseconds "${sorted[0]}") | $((size / 1000)) | $((memory / 1000)) |"
}

publish aot
publish r2r -p:PublishAot=false -p:PublishReadyToRun=true --self-contained false

echo "| agenda check $example, whole process | median ms | least ms | executable and libraries kB | peak memory MB |"
echo "|---|---:|---:|---:|---:|"
row NativeAOT aot
row ReadyToRun r2r
