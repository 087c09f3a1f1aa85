package lockstep.worlds;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** What goes into the worlds of one family: how people live in it, what is added, and what is lost on the way to the analyst. */
final class Recipe {
    int accounts = 3000;
    int items = 4000;
    int days = 28;
    int communities = 12;
    /** Mean actions an account, before the heavy tail is cut. */
    double activity = 9;
    /** Tail of activity; smaller is heavier. */
    double activityTail = 1.5;
    /** Tail of popularity; smaller is heavier. */
    double popularityTail = 0.85;
    /** From 0, awake at all hours, to 1, never up at night. */
    double dayAndNight = 0.95;

    double weekly = 0.5;
    boolean zones = true;
    /** How much likelier people are to look into their own community. */
    double loyalty = 0.7;
    /** Share of items that are breaking news: popular for minutes. */
    double breaking = 0.08;
    /** Share of people who react within a minute or two. */
    double alert = 0.02;
    /** Whether their telephones also ring when a voice of their community brings an item up again. */
    boolean followers;
    /** Times an item is brought up again, on average. */
    double boosts = 0.4;
    /** Share of posts that are reposts, where the world has other traces. */
    double reposting = 0.6;
    /** Share of people who post with the page's own button, so that the text is the page's. */
    double button = 0.1;

    List<String> traces = List.of("repost");
    /** Share of rows that reach the analyst. */
    double sampled = 1;
    /** Share of rows that were deleted before anyone looked. */
    double deleted;
    /** Step of the clock in milliseconds. */
    long clock = 1000;
    /** What is added to organic life, in order. */
    final List<Consumer<Making>> additions = new ArrayList<>();

    static Recipe plain() {
        return new Recipe();
    }

    Recipe size(int people, int things, int over) {
        accounts = people;
        items = things;
        days = over;
        return this;
    }

    Recipe with(Consumer<Recipe> change) {
        change.accept(this);
        return this;
    }

    Recipe traces(String... names) {
        traces = Arrays.stream(names).sorted().toList();
        return this;
    }

    Recipe add(Consumer<Making> addition) {
        additions.add(addition);
        return this;
    }
}
