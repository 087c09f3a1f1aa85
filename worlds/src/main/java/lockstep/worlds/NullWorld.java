package lockstep.worlds;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Readers of one age and interest who take items independently of one another, each after a delay of its own. What they post may
 * hold several things at once: whatever it holds, it is one act, and nobody acts together with anybody.
 */
public final class NullWorld {
    /** What one act can hold of an item. */
    public enum Part {
        REPOST("repost"),
        LINK("link"),
        TAG_1("hashtag"),
        TAG_2("hashtag"),
        TAG_3("hashtag"),
        TAG_4("hashtag"),
        TAG_5("hashtag"),
        MENTION("mention");

        private final String kind;

        Part(String kind) {
            this.kind = kind;
        }

        /** The kind of action, as tables of actions name it. */
        public String kind() {
            return kind;
        }
    }

    /**
     * What acts hold.
     *
     * @param name as tables spell it
     * @param parts all that an item has to take
     * @param some whether each act holds a random part of them instead of all
     */
    public record Shape(String name, List<Part> parts, boolean some) {
        public Shape {
            parts = List.copyOf(parts);
        }
    }

    /**
     * Who reads, and how.
     *
     * @param readers how many there are
     * @param takers how many take each item
     * @param uniform whether delays are uniform over two hours, else exponential with a mean of 67 minutes
     */
    public record Setting(int readers, int takers, boolean uniform) {
        /** As tables spell it: {@code 250 readers, 20 takers, uniform}. */
        public String name() {
            return readers + " readers, " + takers + " takers, " + (uniform ? "uniform" : "exponential");
        }
    }

    /** One act: who took what of which item when; milliseconds since 1970 UTC, whole seconds. */
    public record Act(int reader, int item, long time, List<Part> holds) {
        public Act {
            holds = List.copyOf(holds);
        }
    }

    private static final int ITEMS = 80;
    private static final int DAYS = 6;
    private static final double MEAN_DELAY = 4_000_000;
    private static final double LONGEST_DELAY = 7_200_000;

    private final Setting setting;
    private final List<Act> acts;

    private NullWorld(Setting setting, List<Act> acts) {
        this.setting = setting;
        this.acts = List.copyOf(acts);
    }

    /** The world of a seed; readers, items and times do not depend on what acts hold. */
    public static NullWorld of(long seed, Setting setting, Shape shape) {
        var acts = new ArrayList<Act>();
        for (int item = 0; item < ITEMS; item++) {
            var draws = Draws.of(seed, "null", setting.readers, setting.takers, setting.uniform ? 1 : 0, item);
            var held = Draws.of(seed, "null holds", item);
            long since = People.START + (long) (draws.unit() * DAYS * People.DAY);
            for (int reader : draws.some(setting.takers, setting.readers)) {
                double delay = setting.uniform ? draws.unit() * LONGEST_DELAY : draws.exponential(MEAN_DELAY);
                long time = (since + (long) delay) / 1000 * 1000;
                acts.add(new Act(reader, item, time, shape.some ? some(shape.parts, held) : shape.parts));
            }
        }
        acts.sort(Comparator.comparingLong(Act::time)
                .thenComparingInt(Act::reader)
                .thenComparingInt(Act::item));
        return new NullWorld(setting, acts);
    }

    private static List<Part> some(List<Part> parts, Draws draws) {
        var some = new ArrayList<Part>();
        for (int k : draws.some(1 + draws.below(parts.size()), parts.size())) some.add(parts.get(k));
        return some;
    }

    /** Reposts, links, two tags and mentions in every combination, tags alone, and random parts of five. */
    public static List<Shape> shapes() {
        var groups = List.of(
                List.of(Part.REPOST), List.of(Part.LINK), List.of(Part.TAG_1, Part.TAG_2), List.of(Part.MENTION));
        var names = List.of("repost", "link", "tags", "mention");
        var shapes = new ArrayList<Shape>();
        for (int set = 1; set < 1 << groups.size(); set++) {
            var parts = new ArrayList<Part>();
            var name = new ArrayList<String>();
            for (int g = 0; g < groups.size(); g++) {
                if ((set >> g & 1) == 0) continue;
                parts.addAll(groups.get(g));
                name.add(names.get(g));
            }
            shapes.add(new Shape(String.join("+", name), parts, false));
        }
        var tags = List.of(Part.TAG_1, Part.TAG_2, Part.TAG_3, Part.TAG_4, Part.TAG_5);
        shapes.add(new Shape("tag", tags.subList(0, 1), false));
        shapes.add(new Shape("three-tags", tags.subList(0, 3), false));
        shapes.add(new Shape("five-tags", tags, false));
        shapes.add(
                new Shape("some-of-five", List.of(Part.REPOST, Part.LINK, Part.TAG_1, Part.TAG_2, Part.MENTION), true));
        shapes.add(new Shape("some-of-five-tags", tags, true));
        return List.copyOf(shapes);
    }

    /** Populations of 250 and 400, items taken by 10 to 60 of them, both kinds of delay. */
    public static List<Setting> settings() {
        var settings = new ArrayList<Setting>();
        for (int takers : new int[] {20, 10, 30, 60}) {
            for (int readers : new int[] {250, 400}) {
                settings.add(new Setting(readers, takers, false));
                settings.add(new Setting(readers, takers, true));
            }
        }
        return List.copyOf(settings);
    }

    public Setting setting() {
        return setting;
    }

    /** In the order of time. */
    public List<Act> acts() {
        return acts;
    }
}
