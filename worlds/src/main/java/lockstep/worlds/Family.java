package lockstep.worlds;

import java.util.function.Supplier;

/** Worlds of one kind: the same recipe, another seed each. */
public final class Family {
    /** Every trace that a post can leave. */
    static final String[] MANY = {"repost", "link", "domain", "hashtag", "text"};

    private final String name;
    private final String says;
    private final boolean sealed;
    private final Supplier<Recipe> recipe;
    /** The name that its worlds are drawn by: the one it had first. */
    private final String drawnBy;

    Family(String name, String says, boolean sealed, Supplier<Recipe> recipe) {
        this(name, says, sealed, recipe, name);
    }

    private Family(String name, String says, boolean sealed, Supplier<Recipe> recipe, String drawnBy) {
        this.name = name;
        this.says = says;
        this.sealed = sealed;
        this.recipe = recipe;
        this.drawnBy = drawnBy;
    }

    /** A family that was sealed under another name and has been looked at since; a seed still gives the same world. */
    static Family opened(String name, String says, Supplier<Recipe> recipe) {
        return new Family(name, says, false, recipe, "sealed-" + name);
    }

    public String name() {
        return name;
    }

    /** One line on what is special about it. */
    public String says() {
        return says;
    }

    /** Kept out of all tuning, and reported apart. */
    public boolean sealed() {
        return sealed;
    }

    /** The world of a seed; the same seed gives the same world. */
    public World world(long seed) {
        long own = seed;
        for (int i = 0; i < drawnBy.length(); i++) own = own * 31 + drawnBy.charAt(i);
        return Making.world(name, recipe.get(), own);
    }
}
