namespace AgendaLang.Benchmarks.Agendas;

/// <summary>The words that generated agendas are made of. Nobody in them exists.</summary>
internal static class Words
{
    public static readonly string[] Countries = ["kz", "kg", "tj", "tm", "uz", "us", "az", "ge", "jp", "fr", "br", "in"];

    public static readonly (string Given, string Family, string Local)[] People =
    [
        ("Aizada", "Bekova", "Айзада Бекова"), ("Temur", "Sharipov", "Темур Шарипов"), ("Dilnoza", "Yoʻldosheva", "Дилноза Йўлдошева"),
        ("Altynai", "Toktogulova", "Алтынай Токтогулова"), ("Ruslan", "Äbenov", "Руслан Әбенов"), ("María José", "Ibáñez", "Мария Хосе Ибаньес"),
        ("Jürgen", "Weiß", "Юрген Вайс"), ("Sakura", "Mori", "森 さくら"), ("Amélie", "Lefèvre", "Амели Лефевр"), ("Farhod", "Nazarov", "Фарҳод Назаров"),
        ("Nino", "Beridze", "ნინო ბერიძე"), ("Thomas", "Reed", "Томас Рид"),
    ];

    public static readonly string[] Offices =
        ["President", "Minister of Foreign Affairs", "Minister of Energy", "Special Envoy for Water", "Deputy Minister of Transport", "Ambassador at Large"];

    public static readonly string[] Ranks =
        ["head-of-state", "foreign-minister", "minister", "special-envoy", "deputy-minister", "ambassador"];

    public static readonly string[] Subjects =
    [
        "Water and glaciers", "Critical minerals", "Rail transport", "Border trade", "Digital services", "Energy exchange", "Drought relief",
        "Student exchange", "Food security", "The shrinking Caspian Sea", "Health and quarantine", "Tourism on the Silk Road",
    ];

    public static readonly string[] SubjectIds =
    [
        "water", "critical-minerals", "rail", "border-trade", "digital-services", "energy", "drought", "students", "food", "caspian",
        "quarantine", "silk-road",
    ];

    public static readonly string[] LocalSubjects = ["Водные ресурсы", "Энергетика және су", "Транспорт и связь", "Ислоҳотлар", "水と氷河", "ჯანდაცვა"];

    public static readonly string[] Sentences =
    [
        "The parties agreed to meet again before the end of the year.",
        "The host offers interpretation for every session of the first day.",
        "Rooms are open an hour before the first session; passes are given out at the eastern gate.",
        "A joint text is expected, but no side has yet put one forward.",
        "The delegation asked for a short break between the two signings.",
        "Said in Tashkent: \\\"Water knows no borders.\\\"",
        "Темы согласованы на уровне заместителей министров.",
        "The order of speakers follows the alphabet, with the host last.",
    ];

    public static readonly string[] Rooms = ["great-hall", "east-room", "library", "garden"];

    public static readonly string[] RoomNames = ["Great Hall", "East Room", "Library", "Garden"];

    public static readonly (string Id, string Name, string Country, string Zone)[] Places =
    [
        ("astana", "Astana", "kz", "Asia/Almaty"), ("tashkent", "Tashkent", "uz", "Asia/Tashkent"), ("bishkek", "Bishkek", "kg", "Asia/Bishkek"),
        ("new-york", "New York", "us", "America/New_York"), ("tbilisi", "Tbilisi", "ge", "Asia/Tbilisi"), ("kyoto", "Kyoto", "jp", "Asia/Tokyo"),
    ];

    public static readonly string[] Sources = ["news-report", "gazette", "ministry-page", "press-service"];

    public static readonly string[] SessionKinds = ["plenary", "restricted", "expanded", "panel", "drafting", "working-lunch"];

    public static readonly string[] DocumentKinds = ["agenda", "declaration", "report", "background", "non-paper"];
}
