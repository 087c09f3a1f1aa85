package lockstep.documents.incident;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import lockstep.documents.date.DatesInText;
import lockstep.documents.date.Period;

/** The days and periods of a text; the one with which the incident begins comes first. */
final class When {
    private static final Pattern TOLD = Pattern.compile(
            "(?:report(?:ed|s)?|published|announced|revealed|charged|indicted|convicted|sentenced|said|released|accused|sanctioned|disclosed|warned|testified|identified|arrested|expelled|concluded|confirmed|stated)\\b");
    private static final Pattern BACKGROUND = Pattern.compile(
            "(?:\\b(?:was|had been|were) (?:founded|established|created|born|elected|formed)|previously|earlier|historical|election in|invasion|annexation|annexed|independence|agreement|founded|former|war\\b|prior to|before|by|until|ahead of|anniversary|world cup|olympics|until|had )");
    private static final Pattern BEGINS = Pattern.compile(
            "(?:since|starting (?:in|on)?|beginning (?:in|on)?|began (?:in|on)?|from|as early as|between|dating (?:back )?to|started in|start of)(?: at least| around| about| early| late| mid)?[ -]?$");

    private When() {}

    static void in(Prose prose, String published, Told told) {
        List<Period> periods = DatesInText.in(prose.plain, day(published));
        if (periods.isEmpty()) return;
        int start = start(prose, periods);
        List<Mention> all = new ArrayList<>();
        for (int i = 0; i < periods.size(); i++) {
            Mention m = mention(periods.get(i), i == start);
            if (i == start) all.add(0, m);
            else all.add(m);
        }
        for (Mention m : all) told.add(Field.DATES, m);
    }

    private static Mention mention(Period p, boolean begins) {
        Map<String, Object> more = new LinkedHashMap<>();
        more.put("from", p.from().toString());
        more.put("to", p.to().map(LocalDate::toString).orElse(""));
        if (begins) more.put("role", "start");
        return new Mention(p.iso(), p.start(), p.stop(), more);
    }

    /** Which period the acts begin with: an early sentence, words of beginning; not a day of report or a background. */
    private static int start(Prose prose, List<Period> periods) {
        int best = 0;
        double most = -100;
        for (int i = 0; i < periods.size(); i++) {
            Period p = periods.get(i);
            String lead = prose.low.substring(Math.max(0, p.start() - 40), p.start());
            int sentence = prose.sentenceAt(p.start());
            String rest = prose.low.substring(p.stop(), Math.max(p.stop(), prose.endOf(sentence)));
            double score =
                    sentence == 0 ? 2 : sentence == 1 ? 0.8 : sentence == 2 ? 0.4 : -0.1 * Math.min(sentence, 10);
            score -= 0.3 * i;
            if (BEGINS.matcher(lead).find()) score += 1.2;
            if (p.grain() == Period.Grain.LONGER && p.from().isBefore(p.to().orElse(LocalDate.MAX))) score += 0.7;
            if (BACKGROUND.matcher(lead).find()
                    || BACKGROUND
                            .matcher(rest.length() > 24 ? rest.substring(0, 24) : rest)
                            .find()) score -= 1;
            if (rest.matches(
                    "^ (?:\\w+ )?(?:presidential|parliamentary|federal|general|us|u\\.s\\.|national|european|eu)? ?(?:election|elections|referendum|olympics|invasion|world cup|annexation).*"))
                score -= 1.2;
            if (TOLD.matcher(rest).find()
                    && rest.length() < 400
                    && TOLD.matcher(rest.length() > 90 ? rest.substring(0, 90) : rest)
                            .find()) score -= 0.8;
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    private static Optional<LocalDate> day(String published) {
        try {
            return published.length() < 10
                    ? Optional.empty()
                    : Optional.of(LocalDate.parse(published.substring(0, 10)));
        } catch (DateTimeException notADay) {
            return Optional.empty();
        }
    }
}
