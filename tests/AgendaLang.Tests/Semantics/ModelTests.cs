using AgendaLang.Semantics;
using AgendaLang.Tests.Testing;

namespace AgendaLang.Tests.Semantics;

/// <summary>Whatever the model says of agendas in which everything is written, or nothing can be read.</summary>
public sealed class ModelTests
{
    private const string Parties = """
        country us "United States" zone America/New_York
        country kz "Kazakhstan"
        country uz "Uzbekistan"
        organization un "United Nations"
        group asia "Asia" = kz, uz
        format three "Three" = us, asia
        person gor "Gor" of us
        person rubio "Rubio" of us
        person tokayev "Tokayev" of kz
        person saidov "Saidov" of uz
        person envoy "Envoy" of un
        person vale "Vale"
        place dc "Washington" in us {
            room east "East"
            room west "West"
        }
        place astana "Astana" in kz zone Asia/Almaty
        topic economy "Economy" {
            topic trade "Trade" { topic tariffs "Tariffs" }
            topic water "Water"
        }
        topic peace "Peace"
        initiative corridor "Corridor"
        agreement accord "Accord"
        document report "Report"
        meeting before "Before" {
            session talk "Talk" {
                item old "Old" discuss water { item older "Older" discuss peace { item oldest "Oldest" } }
                item off "Off" status cancelled discuss corridor
            }
        }

        """;

    public static TheoryData<string, string> Agendas => new()
    {
        {
            "an event with everything", """
            summit s "Summit" {
                on 2026-05-14..2026-05-15 09:00-17:30
                zone Asia/Tashkent
                at dc
                within before
                format three
                between un
                host kz
                chair gor, kz
                status adopted 2026-05-01
                revision 2
                level minister
                delegation-size 1+4
                delegation us led by gor with rubio size 1+3
                delegation asia led by tokayev
                invite un led by envoy as observer
                invite vale as member
                participants saidov, un
                absent uz because "No quorum"
                remote saidov, un from astana
                discuss economy, corridor
                documents report, paper
                decides by two-thirds
                quorum 2
                languages en, ru
                precedence seniority
                transfer 10m between dc.east, dc.west
                transfer 5m
                deadline 2026-05-01 18:00 Europe/Paris
                prepares before
                follows before, accord
                document paper "Paper"
            }
            """
        },
        {
            "sessions, items and breaks with everything", """
            meeting m "M" on 2026-05-14..2026-05-16 at astana format three languages fr precedence rank level ambassador {
                decides by majority
                delegation us led by gor with rubio
                delegation kz led by tokayev
                absent uz
                remote tokayev
                item first "First" 20m {
                    kind debate
                    number "1 (a)"
                    status tentative
                    chair gor
                    speaker us 10m for kz, uz
                    speaker tokayev 5m
                    discuss trade
                    documents report
                    decides by consensus
                    precedence listed
                    deadline 2026-05-10
                    item piece "Piece" { item crumb "Crumb" 3m speaker rubio }
                }
                item second "Second" {
                    speaker us 10m
                    speaker gor
                    item part "Part" 5m
                    item gone "Gone" 7m status cancelled
                }
                day 2026-05-14 {
                    session one "One" 10:00-11:30 {
                        kind restricted
                        status draft
                        zone Asia/Tokyo
                        length 45m
                        in dc.east
                        host un
                        chair gor, us
                        participants us, tokayev, un
                        invite uz led by saidov
                        invite vale
                        absent rubio
                        remote envoy, us from dc
                        speaker gor 10m for us
                        speaker un
                        order us, kz
                        discuss peace, corridor
                        items first, before.old
                        documents report
                        quorum 3
                        languages en, ru
                        precedence alphabetical
                        level minister
                        decides by two-thirds
                        delegation-size 1+1
                        item own "Own" { item inner "Inner" chair tokayev }
                    }
                    break "Coffee" 11:30-12:00 in dc.west
                }
                session two "Two" on 2026-05-15..2026-05-16 15:00 length 1h after one
                session three "Three" on 2026-05-15
                session four "Four" 12:00-13:00
                session five "Five" on 2026-05-16 09:00-08:00+1 status postponed items second discuss economy
                break 13:00-14:00 on 2026-05-15..2026-05-16
                break 15:00-15:10
            }
            """
        },
        {
            "what cannot be read in an event", """
            summit s "Summit" {
                on 2026-05-32
                zone Asia/Nowhere
                at nowhere
                within nobody
                format nobody
                between nobody, us
                host nobody
                chair nobody
                status adoptedd
                level minster
                delegation-size many
                delegation nobody led by nobody
                delegation us led by nobody with gor, nobody
                delegation uz with
                invite nobody led by gor
                invite kz led by nobody as gest
                participants nobody
                absent nobody
                remote nobody
                discuss nothing, trade
                documents nothing
                decides by consent
                quorum
                languages
                precedence seniorityy
                transfer soon between dc.east, dc.south
                deadline 2026-05-40
                prepares nothing
                follows nothing
                nonsense
                session one "One" 10:00-11:00 {
                    kind plenery
                    status of
                    zone Asia/Nowhere
                    length long
                    in nowhere
                    host nobody
                    chair nobody
                    participants nobody
                    invite nobody
                    absent nobody
                    remote nobody
                    speaker nobody
                    order nobody
                    discuss nothing
                    items nothing
                    after nothing
                    documents nothing
                    quorum
                    languages
                    precedence rnk
                    level minster
                    decides by consent
                    delegation-size
                    nonsense
                }
                session two "Two" on 2026-05-33 10:00
                session three "Three" on 2026-05-14 25:00
                item four "Four" {
                    kind discussion
                    number
                    status offf
                    discuss nothing
                    documents nothing
                    decides by consent
                    precedence rnk
                    deadline
                    nonsense
                }
                break 10:00 on 2026-05-33
                break 11:00 in nowhere { nonsense }
            }
            """
        },
        {
            "one thing unknown at a time", """
            meeting m1 "M1" format three { chair nobody }
            meeting m2 "M2" format three { delegation us led by nobody }
            meeting m3 "M3" format three { delegation nobody led by gor }
            meeting m4 "M4" format three { invite un led by nobody }
            meeting m5 "M5" format three { invite nobody }
            meeting m6 "M6" format three { participants us, nobody }
            meeting m7 "M7" format three { absent nobody }
            meeting m8 "M8" between us, nobody
            meeting m9 "M9" format three host nobody
            meeting m10 "M10" format three { remote nobody }
            meeting m11 "M11" format three { discuss nothing }
            meeting m12 "M12" format three { session s "S" discuss nothing }
            meeting m13 "M13" format three { session s "S" items nothing }
            meeting m14 "M14" format three { session s "S" { nonsense } }
            meeting m15 "M15" format three { item i "I" { nonsense } }
            meeting m16 "M16" format three { item i "I" discuss nothing status cancelled }
            meeting m17 "M17" format three { nonsense }
            meeting m18 "M18" format three { delegation us led by 5 }
            meeting m19 "M19" format three { delegation us with gor, nobody }
            meeting m20 "M20" host us
            meeting m21 "M21" { session s "S" host nobody }
            meeting m22 "M22" { session s "S" remote nobody }
            meeting m23 "M23" { session s "S" invite nobody }
            """
        },
        {
            "two things unknown at a time", """
            meeting m1 "M1" { delegation us led by nobody delegation kz led by nobody }
            meeting m2 "M2" {
                delegation us led by nobody
                delegation kz led by nobody
            }
            meeting m3 "M3" {
                delegation nobody
                invite nobody
            }
            meeting m4 "M4" {
                format nobody
                absent nobody
            }
            meeting m5 "M5" between asia, lost format lost
            meeting m6 "M6" {
                discuss nothing
                discuss nothing
            }
            meeting m7 "M7" { session s "S" items nothing, nothing }
            meeting m8 "M8" {
                session s "S" { nonsense }
                session t "T" { nonsense }
            }
            meeting m9 "M9" {
                item i "I" { nonsense }
                item j "J" { nonsense }
            }
            meeting m10 "M10" { session s "S" discuss nothing, nothing }
            meeting m11 "M11" {
                session s "S" {
                    host nobody
                    invite nobody
                    nonsense
                }
            }
            meeting m12 "M12" {
                session s "S" participants nobody host nobody
                session t "T" participants nobody, lost
                session u "U" {
                    invite nobody
                    invite nobody
                }
                session v "V" {
                    remote nobody
                    remote nobody
                }
                session w "W" { on 2026-05-32 nonsense }
            }
            meeting m13 "M13" host nobody { nonsense }
            meeting m14 "M14" participants lost absent lost
            group lost "Lost" = nobody, nothing, us
            person a "A" of nobody, lost
            person b "B" {
                of nobody
                of nobody
            }
            person c "C" { available 2026-05-32 available 2026-05-33 }
            person d "D" {
                available 2026-05-32
                available 2026-05-33
                speaks zz-
                speaks
            }
            proposal p "P" {
                on 2026-05-32
                on 2026-05-33
            }
            place q "Q" { zone Asia/Nowhere nonsense }
            place r "R" in nowhere { nonsense }
            place s "S" in q { nonsense }
            meeting m15 "M15" at q on 2026-05-14 { session s "S" in nowhere }
            """
        },
        {
            "what is discussed", """
            meeting m1 "M1" { discuss trade }
            meeting m2 "M2" {
                discuss peace
                session s "S" discuss trade
            }
            meeting m3 "M3" {
                discuss peace
                session s "S" discuss trade status cancelled
            }
            meeting m4 "M4" { session s "S" { item i "I" discuss trade } }
            meeting m5 "M5" {
                session s "S" status postponed { item i "I" discuss trade }
                discuss corridor
            }
            meeting m6 "M6" { item i "I" status cancelled discuss trade { item j "J" discuss peace } }
            meeting m7 "M7" { session s "S" items before.old, before.off }
            meeting m8 "M8" { session s "S" items before.old status cancelled }
            meeting m9 "M9" {
                discuss peace
                session s "S"
            }
            meeting m10 "M10" status cancelled { session s "S" discuss trade }
            """
        },
        {
            "the dates of events", """
            meeting m1 "M1" {
                day 2026-05-16
                day 2026-05-14
            }
            meeting m2 "M2" on 2026-05-14 { day 2026-05-15 }
            meeting m3 "M3" on 2026-05-14..2026-05-15 10:00-11:00
            meeting m4 "M4" on 2026-05-14 10:00-11:00 zone Asia/Almaty
            meeting m5 "M5" on 2026-01-01..2026-12-31 10:00-11:00 zone Asia/Almaty
            meeting m6 "M6" on 2026-05-14 10:00 zone Asia/Almaty { session s "S" }
            summit m7 "M7" on 2026-05-14 10:00 zone Asia/Almaty
            meeting m8 "M8" on 2026-05-14 10:00-11:00 zone Asia/Almaty { session s "S" 10:00-10:30 }
            meeting m9 "M9" on 2026-05-14 10:00-11:00 zone Asia/Almaty format three {
                chair gor, us, envoy
                delegation us led by gor with rubio
                delegation kz led by tokayev
                delegation un led by envoy
                invite saidov
                invite uz led by saidov
                participants vale, us, tokayev
                absent un
                absent envoy
            }
            meeting m10 "M10" on 2026-05-14 10:00-11:00 zone Asia/Almaty status cancelled chair gor
            """
        },
        {
            "persons, parties and places", """
            person ann "Ann" {
                of us, asia
                of un
                as "Minister"
                rank minister
                speaks en, kk
                speaks ru
                since 2020-01-01
                until 2026-12-31
                zone Europe/Paris
                available 2026-05-14..2026-05-15 09:00-12:00 Europe/Kyiv because "Busy"
                available 2026-05-20
                unavailable 2026-05-16 14:00
            }
            person bob "Bob" of kz, us
            person cat "Cat" { of us, nobody }
            person dan "Dan" { nonsense }
            person eve "Eve" of us { nonsense }
            person fay "Fay" { available 2026-05-32 }
            person gil "Gil" { unavailable 2026-05-33 rank minster }
            person hal "Hal" of outer
            group inner "Inner" = kz, outer, us
            group outer "Outer" = inner, un, nobody
            group empty "Empty" = { nonsense }
            country de "Germany" zone
            organization eu "EU" zone Europe/Brussels
            place berlin "Berlin" in de {
                room one "One" seats 40
                room two "Two" seats
                room three "Three"
            }
            place mitte "Mitte" in berlin { room four "Four" }
            place rio "Rio" zone America/Sao_Paulo in de { room five "Five" }
            place copa "Copa" in rio
            place lost "Lost" in nowhere
            place found "Found" in lost zone Asia/Tokyo
            place odd "Odd" zone Asia/Tokio
            place under "Under" in odd
            place bad "Bad" { nonsense }
            place good "Good" in bad
            place ring "Ring" in band
            place band "Band" in ring
            place fr-city "Paris" in fr
            country fr "France" zone Europe/Paris
            place ch-city "Bern" in ch
            country ch "Switzerland" { nonsense }
            place uz-city "Tashkent" in uz
            """
        },
        {
            "documents, proposals and requests", """
            source daily "Daily"
            document d1 "D1" {
                kind resolution
                by us, gor, daily
                on 2026-05-14..2026-05-15 10:00
                status tabled 2026-05-16
                revision 3
                number "A/1"
                supersedes report, d2
                deadline 2026-05-20 12:00 Asia/Tokyo
                cite daily 2026-05-01 "Page 3"
                cite daily
            }
            document d2 "D2" { kind paper by nobody on 2026-05-32 status don revision supersedes nothing deadline 2026-06-40 cite nobody }
            document d3 "D3" { status nonsense }
            document d4 "D4" { status }
            document d5 "D5"
            proposal p1 "P1" {
                by us, gor
                on 2026-05-14..2026-05-15 10:00
                status accepted 2026-05-16
                invite un led by envoy to before as observer
                invite vale to before
                raise trade, corridor at before
                raise peace at nothing
                supersedes p2
                cite daily 2026-05-01 "Page 3"
            }
            proposal p2 "P2" { by nobody on 2026-05-32 status don invite nobody raise nothing at before supersedes nothing cite nobody 2026-05-40 }
            proposal p3 "P3" { on 2026-05-14 nonsense }
            proposal p4 "P4" { nonsense }
            proposal p5 "P5"
            request r1 "R1" by us to kz, un status deferred
            request r2 "R2" to nobody status declined
            request r3 "R3" status withdrawn
            """
        },
    };

    [Theory, MemberData(nameof(Agendas))]
    public void WhatTheModelSays(string title, string agenda)
    {
        var files = new MemoryFiles(("parties.agenda", Parties), ("summit.agenda", "use \"parties.agenda\"\n" + agenda.ReplaceLineEndings("\n")));
        var loader = new FileLoader(files);
        Snapshots.Match(ModelText.Of(loader.SetOf(loader.Load("summit.agenda"))), title.Replace(' ', '-').Replace(",", "", StringComparison.Ordinal));
    }
}
