package lockstep.documents.incident;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import lockstep.documents.date.Period;

/** How well the words around a day show that the acts began on it. */
final class Beginning {
    /*
     * Each sign counts 0, 1 or a small number; the score is their weighted sum, and the period with the highest one is
     * taken. Patterns run on the few words before and behind a day, never on the whole text.
     */
    private static final Pattern SINCE =
            Pattern.compile("\\bsince(?: at least| around| about| early| late| mid)?[ -]?$");
    private static final Pattern BEGINS = Pattern.compile(
            "\\b(?:starting (?:in|on)?|beginning (?:in|on)?|(?:began|begun|started|begins) (?:in|on|around)?|from|as early as|between|dating (?:back )?to|start of)(?: at least| around| about| early| late| mid| the)?[ -]?$");
    private static final Pattern ACTED = Pattern.compile(
            "\\b(?:took place|occurred|happened|(?:was|were) (?:conducted|carried out|launched|hired|active|created|registered|targeted|hacked|breached|published|posted|broadcast)|conducted|carried out|launched|delivered|campaigned|hacked|attacked|targeted|spread|created|set up)(?: \\S+){0,4}? (?:in|on|during|throughout|around)(?: the| early| late| mid)?[ -]?$");
    private static final Pattern BACKGROUND = Pattern.compile(
            "\\b(?:was|had been|were|is) (?:founded|established|created|born|elected|formed|sanctioned|banned|privati[sz]ed)\\b|previously|earlier|originally|historical|election in|invasion|annexation|annexed|independence|agreement|founded|former|war\\b|prior to|before|\\bby\\b|until|as of|ahead of|in advance of|lead(?:ing)?[ -]?up to|run-?up to|anniversary|world cup|olympics|\\bhad |sanction|existed|elected");
    private static final Pattern VOTE = Pattern.compile(
            "^ (?:\\S+ ){0,4}?(?:elections?|referendum|olympics|invasion|world cup|annexation|primar(?:y|ies)|midterms?|vote)\\b");
    private static final Pattern PAPER = Pattern.compile(
            "^(?: (?!and\\b|when\\b|that\\b|the\\b)[^\\s.,;]+){0,4}? (?:reports?|articles?|piece|study|studies|papers?|assessment|interview|act|ndaa|indictment|review|poll|survey|testimony|book|documentary)\\b");
    /** Somebody tells of the acts. */
    private static final Pattern TOLD = Pattern.compile(
            "\\b(?:reported|reports|published|announced|revealed|said|released|accused|disclosed|warned|testified|identified|concluded|confirmed|stated|declared|suggested|noted|claimed|alleged|exposed|uncovered|detailed|found|made public|attributed|blamed|unveiled|leaked|described|documented|linked|discovered|detected|determined|assessed|acknowledged|admitted|told|wrote|argued|unsealed|according to|shared|emerged|came to light|learned|broke the story|issued an? (?:report|warning|advisory|statement))\\b");
    /** A court, a government or a company answers the acts. */
    private static final Pattern ANSWERED = Pattern.compile(
            "\\b(?:sanctioned|sanctions|indict(?:ed|ment)|arrested|detained|convicted|sentenced|pleaded|pled|pleading|fined|jailed|banned|expelled|deported|extradited|ruled|resigned|charged|charges|filed|sued|summoned|seized|raided|dismantled|removed|suspended|took down|taken down|blocked|stripped|prosecut\\w+|investigat\\w+)\\b");

    /** A day with which a number is compared: "tenfold since 2023", "40 % more than in 2023". */
    private static final Pattern COMPARED = Pattern.compile(
            "\\b(?:(?:[a-z]{2,}fold|doubled?|tripled?|quadrupled?|halved|\\d[\\d.,]*[ ]?(?:%|per ?cent|times)|numbers?\\b[^.;]{0,40}\\b(?:increased|grown|grew|risen|rose|fallen|fell|dropped|declined))(?:[ ,][^ .;,]+){0,4}?[ ,]+(?:since|from)"
                    + "|(?:more|fewer|less|higher|lower)\\b[^.;]{0,40}\\bthan(?: in| during| at the end of)?|compared (?:to|with)(?: those of| that of)?(?: in| during)?|relative to|versus|vs\\.?)"
                    + " (?:the |early |late |mid-?)*$");

    private static final Pattern COMPARED_BEHIND = Pattern.compile(
            "^[^.;]{0,60}?\\b(?:[a-z]{2,}fold|doubled|tripled|quadrupled|numbers?\\b[^.;]{0,40}\\b(?:increased|grown|risen|fallen|dropped|declined))\\b");

    private static final Pattern ASIDE =
            Pattern.compile("\\b(?:who|which|where|whose|whom|when|resembl\\w+|similar to|like)\\b[^,.;]*$");

    /** The signs, and what each counts; in the order of {@link #signs}. */
    private enum Sign {
        FIRST_SENTENCE(1.9),
        SECOND_SENTENCE(1),
        THIRD_SENTENCE(0.2),
        LATER_SENTENCE(0.05),
        /** How many dates stand before. */
        DATES_BEFORE(-0.45),
        SINCE(0.9),
        BEGINS(1.5),
        ACTED(0.9),
        SPAN(0.4),
        BACKGROUND(-1),
        VOTE(-1.15),
        PAPER(-1.2),
        ASIDE(-0.45),
        TOLD(-0.7),
        ANSWERED(-0.6),
        LONG_AGO(-1.4),
        IN_TITLE(0.7),
        /** How often the year comes back. */
        AGAIN(0.3),
        ACTS_BEFORE_REPORT(1.8),
        ACTS_BEFORE_ANOTHER_DAY(1.2);

        final double weight;

        Sign(double weight) {
            this.weight = weight;
        }
    }

    static final double[] WEIGHTS =
            Arrays.stream(Sign.values()).mapToDouble(s -> s.weight).toArray();

    private final Prose prose;
    private final String title;
    private final List<Period> periods;
    private final int latest;
    private final boolean reported;

    Beginning(Prose prose, String title, List<Period> periods) {
        this.prose = prose;
        this.title = title.toLowerCase(Locale.ROOT);
        this.periods = periods;
        this.latest = periods.stream().mapToInt(p -> p.from().getYear()).max().orElse(0);
        this.reported = reported();
    }

    /** The period with which the acts most likely began, or -1 where there is none. */
    int best() {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < periods.size(); i++) {
            if (compared(periods.get(i))) continue;
            double score = score(i);
            if (score > most) {
                most = score;
                best = i;
            }
        }
        return best;
    }

    /** Whether a period is but what a number of the text is held against. */
    private boolean compared(Period p) {
        int sentence = prose.sentenceAt(p.start());
        String clause = prose.low.substring(Math.max(prose.startOf(sentence), p.start() - 90), p.start());
        if (COMPARED.matcher(clause).find()) return true;
        String rest = prose.low.substring(p.stop(), Math.max(p.stop(), prose.endOf(sentence)));
        return SINCE.matcher(clause).find() && COMPARED_BEHIND.matcher(rest).find();
    }

    /** Whether more speaks for a period than that a later sentence writes its year and the text no other. */
    boolean shown(int i) {
        Period p = periods.get(i);
        if (p.grain() != Period.Grain.YEAR || prose.sentenceAt(p.start()) == 0) return true;
        if (title.contains(String.valueOf(p.from().getYear()))) return true;
        for (Period q : periods) if (q.from().getYear() != p.from().getYear()) return true;
        String lead = prose.low.substring(Math.max(0, p.start() - 40), p.start());
        return BEGINS.matcher(lead).find();
    }

    /** The weighted sum for one period. */
    double score(int i) {
        double[] signs = signs(i);
        double sum = 0;
        for (int k = 0; k < signs.length; k++) sum += signs[k] * WEIGHTS[k];
        return sum;
    }

    double[] signs(int i) {
        Period p = periods.get(i);
        int sentence = prose.sentenceAt(p.start());
        int opens = prose.startOf(sentence);
        String lead = prose.low.substring(Math.max(0, p.start() - 40), p.start());
        String clause = prose.low.substring(Math.max(opens, p.start() - 90), p.start());
        String rest = prose.low.substring(p.stop(), Math.max(p.stop(), prose.endOf(sentence)));
        String near = rest.length() > 90 ? rest.substring(0, 90) : rest;
        boolean background = BACKGROUND.matcher(lead).find()
                || BACKGROUND
                        .matcher(near.length() > 24 ? near.substring(0, 24) : near)
                        .find();
        boolean vote = VOTE.matcher(rest).find();
        boolean paper = PAPER.matcher(rest).find();
        boolean aside = ASIDE.matcher(clause).find();
        boolean told = TOLD.matcher(near).find() && rest.length() < 400;
        boolean answered =
                ANSWERED.matcher(near).find() || ANSWERED.matcher(lead).find();
        boolean begins = BEGINS.matcher(lead).find();
        boolean acts = !background && !vote && !paper && !aside && !answered;
        int ago = periods.get(0).from().getYear() - p.from().getYear();
        return new double[] {
            is(sentence == 0),
            is(sentence == 1),
            is(sentence == 2),
            sentence > 2 ? Math.min(sentence, 10) : 0,
            i,
            is(SINCE.matcher(lead).find()),
            is(begins),
            is(ACTED.matcher(clause).find()),
            is(p.grain() == Period.Grain.LONGER && p.from().isBefore(p.to().orElse(LocalDate.MAX))),
            is(background),
            is(vote),
            is(paper),
            is(aside),
            is(told),
            is(answered),
            begins ? 0 : Math.min(2, Math.max(0, latest - p.from().getYear() - 6) / 6.0),
            is(!vote && title.contains(String.valueOf(p.from().getYear()))),
            Math.min(3, times(p) - 1),
            is(acts && i > 0 && ago > 0 && ago < 9 && reported),
            is(acts && i > 0 && ago > 0 && ago < 9 && !reported),
        };
    }

    private long times(Period p) {
        return periods.stream()
                .filter(q -> q.from().getYear() == p.from().getYear())
                .count();
    }

    /** Whether the text opens with the day of a report or of an answer rather than of the acts. */
    private boolean reported() {
        if (periods.isEmpty()) return false;
        Period p = periods.get(0);
        int sentence = prose.sentenceAt(p.start());
        if (sentence > 0) return false;
        String rest = prose.low.substring(p.stop(), Math.max(p.stop(), prose.endOf(sentence)));
        String near = rest.length() > 90 ? rest.substring(0, 90) : rest;
        return TOLD.matcher(near).find()
                || ANSWERED.matcher(near).find()
                || PAPER.matcher(rest).find();
    }

    private static double is(boolean sign) {
        return sign ? 1 : 0;
    }
}
