package lockstep.documents.incident;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import lockstep.documents.date.Period;
import lockstep.documents.lists.FieldList;

/** How well the words around a day show that the acts began on it. */
final class Beginning {
    /*
     * Each sign counts 0, 1 or a small number; the score is their weighted sum, and the period with the highest one is
     * taken. What stands near a day is told by a list, tried on the few words before and behind it, never on the whole text.
     */
    /** The signs, and what each counts; in the order of {@link #signs}. */
    private enum Sign {
        FIRST_SENTENCE(1.9),
        SECOND_SENTENCE(1),
        THIRD_SENTENCE(0.2),
        LATER_SENTENCE(0.05, 10),
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
        AGAIN(0.3, 3),
        ACTS_BEFORE_REPORT(1.8),
        ACTS_BEFORE_ANOTHER_DAY(1.2);

        final double weight;
        /** What it counts at most where it speaks for a day. */
        final double most;

        Sign(double weight) {
            this(weight, 1);
        }

        Sign(double weight, double most) {
            this.weight = weight;
            this.most = most;
        }
    }

    static final double[] WEIGHTS =
            Arrays.stream(Sign.values()).mapToDouble(s -> s.weight).toArray();

    /** More than this no day can reach by what speaks for it. */
    private static final double CEILING = Arrays.stream(Sign.values())
            .mapToDouble(s -> Math.max(0, s.weight) * s.most)
            .sum();

    private static final int NEAR = 90;
    private static final int CLOSE = 40;
    private static final int JUST_BEHIND = 24;
    private static final int LONG_REST = 400;
    /** No wording reaches farther, however long a sentence without full stops may be. */
    private static final int FARTHEST = 1_000;

    private final Article a;
    private final Prose prose;
    private final String title;
    private final List<Period> periods;
    /** How many periods begin in a year. */
    private final Map<Integer, Long> ofYear;

    private final int latest;
    private final boolean reported;

    Beginning(Article a, String title, List<Period> periods) {
        this.a = a;
        this.prose = a.prose;
        this.title = title.toLowerCase(Locale.ROOT);
        this.periods = periods;
        this.ofYear =
                periods.stream().collect(Collectors.groupingBy(p -> p.from().getYear(), Collectors.counting()));
        this.latest = periods.stream().mapToInt(p -> p.from().getYear()).max().orElse(0);
        this.reported = reported();
    }

    /** The period with which the acts most likely began, or -1 where there is none. */
    int best() {
        int best = -1;
        double most = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < periods.size(); i++) {
            // The more dates stand before, the less one can reach: of thousands only the first few dozen are looked at.
            if (CEILING + Sign.DATES_BEFORE.weight * i < most) break;
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
        Around near = new Around(p);
        return near.is("compared", near.opens, p.start())
                || near.is("since", near.opens, p.start()) && near.is("grown", p.stop(), near.closes);
    }

    /** Whether more speaks for a period than that a later sentence writes its year and the text no other. */
    boolean shown(int i) {
        Period p = periods.get(i);
        if (p.grain() != Period.Grain.YEAR || prose.sentenceAt(p.start()) == 0) return true;
        if (title.contains(String.valueOf(p.from().getYear()))) return true;
        for (Period q : periods) if (q.from().getYear() != p.from().getYear()) return true;
        return new Around(p).is("begins", p.start() - CLOSE, p.start());
    }

    /** What stands around a period, within its sentence and a little before. */
    private final class Around {
        final int opens;
        final int closes;
        final int behind;

        Around(Period p) {
            int sentence = prose.sentenceAt(p.start());
            opens = Math.max(prose.startOf(sentence), p.start() - NEAR);
            closes = Math.max(p.stop(), prose.endOf(sentence));
            behind = Math.min(closes, p.stop() + NEAR);
        }

        boolean is(String kind, int from, int to) {
            int first = Math.max(0, from);
            return a.meets(FieldList.BEGINNINGS, kind, first, Math.min(to, first + FARTHEST));
        }
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
        var near = new Around(p);
        int lead = p.start() - CLOSE;
        boolean background = near.is("background", lead, p.start())
                || near.is("background", p.stop(), Math.min(near.behind, p.stop() + JUST_BEHIND));
        boolean vote = near.is("vote", p.stop(), near.closes);
        boolean paper = near.is("paper", p.stop(), near.closes);
        boolean aside = near.is("aside", near.opens, p.start());
        boolean told = near.closes - p.stop() < LONG_REST && near.is("told", p.stop(), near.behind);
        boolean answered = near.is("answered", p.stop(), near.behind) || near.is("answered", lead, p.start());
        boolean begins = near.is("begins", lead, p.start());
        boolean acts = !background && !vote && !paper && !aside && !answered;
        int ago = periods.get(0).from().getYear() - p.from().getYear();
        return new double[] {
            is(sentence == 0),
            is(sentence == 1),
            is(sentence == 2),
            sentence > 2 ? Math.min(sentence, 10) : 0,
            i,
            is(near.is("since", lead, p.start())),
            is(begins),
            is(near.is("acted", near.opens, p.start())),
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
        return ofYear.getOrDefault(p.from().getYear(), 0L);
    }

    /** Whether the text opens with the day of a report or of an answer rather than of the acts. */
    private boolean reported() {
        if (periods.isEmpty()) return false;
        Period p = periods.get(0);
        int sentence = prose.sentenceAt(p.start());
        if (sentence > 0) return false;
        var near = new Around(p);
        return near.is("told", p.stop(), near.behind)
                || near.is("answered", p.stop(), near.behind)
                || near.is("paper", p.stop(), near.closes);
    }

    private static double is(boolean sign) {
        return sign ? 1 : 0;
    }
}
