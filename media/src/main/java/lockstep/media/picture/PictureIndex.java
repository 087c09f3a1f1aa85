package lockstep.media.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import lockstep.kernels.image.HashIndex;
import lockstep.kernels.image.ImageHash;

/** Finds pictures that look like one, altered or not. */
public final class PictureIndex {
    /**
     * A picture that looks like the one asked for.
     *
     * @param picture its place in the list
     * @param bits that differ, 0 to 31
     * @param asked the variant of the picture asked for that was met
     * @param found the variant of the picture found
     */
    public record Near(int picture, int bits, Variant asked, Variant found) {}

    private final HashIndex index;
    private final int[] pictures;
    private final List<Look> looks;

    private PictureIndex(HashIndex index, int[] pictures, List<Look> looks) {
        this.index = index;
        this.pictures = pictures;
        this.looks = looks;
    }

    /** The index of pictures by their looks; what says nothing is left out. */
    public static PictureIndex of(List<List<Look>> pictures) {
        var places = new ArrayList<Integer>();
        var looks = new ArrayList<Look>();
        for (int i = 0; i < pictures.size(); i++) {
            for (var look : pictures.get(i)) {
                if (look.isTelling()) {
                    places.add(i);
                    looks.add(look);
                }
            }
        }
        List<ImageHash> hashes = looks.stream().map(Look::hash).toList();
        return new PictureIndex(
                HashIndex.of(hashes),
                places.stream().mapToInt(Integer::intValue).toArray(),
                List.copyOf(looks));
    }

    /** The pictures that look like this one, each by its nearest variant, in the order of their places. */
    public List<Near> near(List<Look> asked) {
        var best = new TreeMap<Integer, Near>();
        for (var look : asked) {
            if (look.isTelling()) {
                for (int place : index.near(look.hash())) {
                    var other = looks.get(place);
                    if (isMeant(look.variant(), other.variant())) {
                        int bits = look.hash().distance(other.hash());
                        var near = new Near(pictures[place], bits, look.variant(), other.variant());
                        best.merge(near.picture(), near, (old, one) -> one.bits() < old.bits() ? one : old);
                    }
                }
            }
        }
        return List.copyOf(best.values());
    }

    /** At least one of the two is not cut or turned: both cut is a looser claim than anybody reads from it. */
    private static boolean isMeant(Variant one, Variant other) {
        return one.compareTo(Variant.UNCAPTIONED) <= 0 || other.compareTo(Variant.UNCAPTIONED) <= 0;
    }
}
