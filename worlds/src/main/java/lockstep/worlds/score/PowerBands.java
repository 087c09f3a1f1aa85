package lockstep.worlds.score;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import lockstep.worlds.Group;

/** How much of planted groups is seen, in coarse bands: for reading a result that says nothing was found. */
public final class PowerBands {
    /**
     * One band.
     *
     * @param of what is banded: spread, participation, size, objects
     * @param band its range, in words
     * @param seen how much of such groups is seen, in words
     * @param groups groups in the band
     */
    public record Band(String of, String band, String seen, int groups) {}

    private PowerBands() {}

    /** The bands of all planted groups among the fates. */
    public static List<Band> of(List<WorldScore.Fate> fates) {
        var planted = fates.stream().filter(f -> f.group().planted()).toList();
        var bands = new ArrayList<Band>();
        bands.addAll(along(
                "spread",
                Group::spread,
                planted,
                List.of(
                        new Step(30, "up to 30 s"),
                        new Step(120, "30 s to 2 min"),
                        new Step(600, "2 to 10 min"),
                        new Step(1e9, "over 10 min"))));
        bands.addAll(along(
                "participation",
                Group::participation,
                planted,
                List.of(new Step(0.4, "under 40 %"), new Step(0.65, "40 to 65 %"), new Step(1, "over 65 %"))));
        bands.addAll(along(
                "accounts",
                g -> g.members().length,
                planted,
                List.of(new Step(5, "up to 5"), new Step(12, "6 to 12"), new Step(1e9, "over 12"))));
        bands.addAll(along(
                "objects",
                Group::objects,
                planted,
                List.of(new Step(10, "up to 10"), new Step(20, "11 to 20"), new Step(1e9, "over 20"))));
        return List.copyOf(bands);
    }

    private record Step(double to, String words) {}

    private static List<Band> along(
            String name, ToDoubleFunction<Group> value, List<WorldScore.Fate> planted, List<Step> steps) {
        var bands = new ArrayList<Band>();
        double from = Double.NEGATIVE_INFINITY;
        for (var step : steps) {
            double low = from;
            var inside = planted.stream()
                    .filter(f -> value.applyAsDouble(f.group()) > low && value.applyAsDouble(f.group()) <= step.to)
                    .toList();
            if (!inside.isEmpty())
                bands.add(new Band(name, step.words, seen(inside, WorldScore.Fate::found), inside.size()));
            from = step.to;
        }
        return bands;
    }

    /** Four words and no more: finer figures would serve those who hide, not those who read. */
    private static String seen(List<WorldScore.Fate> inside, Function<WorldScore.Fate, Share> of) {
        double mean =
                inside.stream().mapToDouble(f -> of.apply(f).value()).average().orElse(0);
        if (inside.size() < 5) return "too few to say";
        if (mean >= 0.9) return "nearly all";
        if (mean >= 0.6) return "most";
        return mean >= 0.25 ? "some" : "few or none";
    }
}
