package lockstep.worlds;

import java.util.function.Supplier;

/** Worlds of one kind: the same recipe, another seed each. */
public final class Family {
    private final String name;
    private final String says;
    private final boolean sealed;
    private final Supplier<Recipe> recipe;

    Family(String name, String says, boolean sealed, Supplier<Recipe> recipe) {
        this.name = name;
        this.says = says;
        this.sealed = sealed;
        this.recipe = recipe;
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
        for (int i = 0; i < name.length(); i++) own = own * 31 + name.charAt(i);
        return Making.world(name, recipe.get(), own);
    }
}
