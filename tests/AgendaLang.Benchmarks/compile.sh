#!/usr/bin/env bash
# Seconds of the processor (user and system, of all processes) that builds with a cold compiler take, in turns: the whole "dotnet build", and the compiler alone.
# For each the least of all rounds. Linux; needs node. From the repository: bash tests/AgendaLang.Benchmarks/compile.sh FEED COUNT ROUNDS
# FEED is a folder with the package: dotnet pack src/AgendaLang.Package -c Release -o FEED
set -euo pipefail
feed=$1 count=$2 rounds=$3
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
export MSBUILDDISABLENODEREUSE=1 MSBUILDTERMINALLOGGER=off DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 TIMEFORMAT='%U %S'
dotnet run -c Release --project "$(dirname "$0")" -- write builds "$feed" "$root" "$count"
roslyn=$(dotnet msbuild -getProperty:RoslynTargetsPath "$root/nothing$count/App.csproj")
kinds=(nothing constants generated agendas)

seconds() { { time "$@" > /dev/null 2>&1; } 2>&1 | awk '{ print $1 + $2 }'; }
build() { dotnet build --no-restore -m:1 -p:UseSharedCompilation=false "$1"; }
compile() { (cd "$1" && "$roslyn/bincore/csc" /noconfig @compiler.rsp); }

for kind in "${kinds[@]}"; do
    folder=$root/$kind$count
    build "$folder" > /dev/null
    touch "$folder/Class.cs"
    dotnet msbuild "$folder/App.csproj" -t:Compile -p:SkipCompilerExecution=true -p:ProvideCommandLineArgs=true -getItem:CscCommandLineArgs |
        node -e 'for (const item of JSON.parse(require("fs").readFileSync(0)).Items.CscCommandLineArgs) if (item.Identity !== "/noconfig") console.log(item.Identity)' > "$folder/compiler.rsp"
done
for ((round = 0; round < rounds; round++)); do
    for kind in "${kinds[@]}"; do
        touch "$root/$kind$count/Class.cs"
        spent=$(seconds build "$root/$kind$count")
        echo "build $kind $spent"
        spent=$(seconds compile "$root/$kind$count")
        echo "compiler $kind $spent"
    done
done | awk '{ key = $1 " " $2; if (!(key in least) || $3 < least[key]) least[key] = $3 } END { for (key in least) print key, least[key] }' | sort
