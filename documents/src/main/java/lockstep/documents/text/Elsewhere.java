package lockstep.documents.text;

/** The words of notices in German, French, Spanish, Italian, Portuguese, Russian and Chinese. */
final class Elsewhere {
    private static final String MACHINE =
            "(?:\\bKI\\b|künstliche[rn]? intelligenz|intelligence artificielle|inteligencia artificial|intelligenza artificiale|inteligência artificial|\\bIA\\b|искусственн\\S+ интеллект|нейросет)";
    private static final String MADE =
            "(?:erstellt|generiert|zusammengefasst|übersetzt|verfasst|généré|rédigé|traduit|résumé|generad|redactad|traducid|resumid|generat|redatt|tradott|riassunt|gerad|escrit|traduzid|создан|написан|переведен|переведён|сгенерирован)";

    static final String AI =
            "\\b(?:dieser? (?:artikel|text|beitrag|zusammenfassung|übersetzung)|(?:cet article|ce texte|ce résumé|cette traduction)"
                    + "|est[ea] (?:artículo|texto|resumen|traducción|artigo|resumo|tradução)|quest[oa] (?:articolo|testo|riassunto|traduzione)"
                    + "|эт(?:от|а|о) (?:текст|статья|перевод|материал))\\b[^.]{0,80}(?:" + MACHINE + "[^.]{0,60}" + MADE
                    + "|" + MADE + "[^.]{0,60}"
                    + MACHINE + ")|本(?:文|摘要|译文)[^。]{0,20}(?:人工智能|AI|机器)[^。]{0,12}(?:生成|翻译|撰写|总结)";

    static final String PAYWALL =
            "sie haben noch kein abo|(?:bereits|schon) abonnent|jetzt (?:testen|abonnieren)[^.]{0,30}weiterlesen|als abonnent[^.]{0,30}(?:lesen|weiterlesen)"
                    + "|déjà abonnée?\\b|abonnez-vous pour (?:lire|continuer|poursuivre|accéder)|il vous reste .{1,12}% de cet article"
                    + "|suscríbete para (?:seguir|continuar|leer)|ya eres suscriptor|para seguir leyendo[^.]{0,30}suscr"
                    + "|riservat[oa] agli abbonati|sei già abbonato|abbonati per (?:continuare|leggere)"
                    + "|exclusivo para assinantes|já é assinante|assine para (?:continuar|ler)"
                    + "|(?:продолжить|продолжения|дальше)[^.]{0,30}(?:подпис|подпиш)|доступ(?:ен|н[оаы]) только (?:по подписке|подписчикам)|уже подписаны"
                    + "|(?:登录|开通会员|成为会员|付费)后?(?:即可)?(?:继续)?阅读(?:全文)?";

    static final String JAVASCRIPT =
            "(?:activez|activer|habilite|active|activa|abilita|attiva|abilitare|ative|habilitar|включить) (?:o |le |el )?javascript";

    static final String COOKIES =
            "(?:wir|diese (?:web)?seite) (?:verwende[nt]|nutz(?:en|t)) cookies|(?:nous utilisons|ce site utilise) des cookies"
                    + "|(?:utilizamos|usamos|este sitio (?:web )?(?:utiliza|usa)|este site (?:utiliza|usa)) cookies|(?:utilizziamo|questo sito (?:web )?utilizza) (?:i )?cookie"
                    + "|(?:мы используем|сайт использует) (?:файлы )?cookie|(?:我们|本网站|本站)使用 ?cookie";

    static final String NEWSLETTER =
            "newsletter (?:abonnieren|bestellen)|abonnieren sie (?:unseren|den) newsletter|(?:abonnez|inscrivez)-vous à (?:notre|la) (?:newsletter|lettre)"
                    + "|suscríbete a (?:nuestr[oa]|la|el) (?:newsletter|boletín)|iscriviti alla (?:nostra )?newsletter|(?:assine|inscreva-se)[^.]{0,30}newsletter"
                    + "|подпи(?:шитесь|сывайтесь) на [^.]{0,30}(?:рассылк|канал)|订阅(?:我们的)?(?:电子报|邮件)|关注(?:我们的)?微信公众号";

    private Elsewhere() {}
}
