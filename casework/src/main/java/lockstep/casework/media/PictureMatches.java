package lockstep.casework.media;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import lockstep.casework.files.FilesInOrder;
import lockstep.media.picture.Look;
import lockstep.media.picture.Looks;
import lockstep.media.picture.PictureFormat;
import lockstep.media.picture.PictureIndex;
import lockstep.media.picture.PictureLimits;
import lockstep.media.picture.PictureReader;
import lockstep.media.picture.UnreadablePicture;
import lockstep.media.picture.Variant;
import lockstep.model.analysis.Work;

/**
 * Which pictures look like which: by the PDQ hash of the whole, mirrored and turned picture, and, where asked, of its inner parts and without
 * frame and caption. Every pair within 31 of 256 bits is found.
 *
 * @param pairs what was found, in the order of the pictures asked for
 * @param unread pictures that could not be read
 * @param plain pictures with so little to see that their hash says nothing
 * @param read pictures that were read
 */
public record PictureMatches(List<Pair> pairs, List<Unread> unread, List<String> plain, int read) {
    /**
     * Two pictures that look alike.
     *
     * @param bits of 256 that differ
     * @param askedAs the variant of the one that was met, as {@code whole} or {@code mirrored}
     * @param foundAs the variant of the other
     */
    public record Pair(String asked, String found, int bits, String askedAs, String foundAs) {}

    /**
     * A file that was not read, and why.
     *
     * @param other whether it is no picture at all
     */
    public record Unread(String file, String why, boolean other) {}

    private record Seen(String file, List<Look> looks, Optional<String> fault) {}

    /**
     * Looks for some pictures among others.
     *
     * @param asked pictures to look for; what is none stands among the unread
     * @param among pictures to look through; files of other kinds are left out
     * @param altered whether inner parts, frames and captions are looked at too: more is found, and more wrongly
     */
    public static PictureMatches of(List<Path> asked, List<Path> among, boolean altered, Work work) {
        work.step("reading pictures");
        Map<Path, Seen> read =
                read(Stream.concat(among.stream(), asked.stream()).distinct().toList(), altered, work);
        List<Seen> known = seen(among, read).stream().filter(s -> !isOther(s)).toList();
        List<Seen> questions = seen(asked, read);
        Set<Unread> unread = new LinkedHashSet<>();
        Set<String> plain = new LinkedHashSet<>();
        for (List<Seen> some : List.of(known, questions))
            for (Seen one : some) {
                one.fault().ifPresent(why -> unread.add(new Unread(one.file(), why, isOther(one))));
                if (one.fault().isEmpty() && !one.looks().get(0).isTelling()) plain.add(one.file());
            }
        var index = PictureIndex.of(known.stream().map(Seen::looks).toList());
        List<Pair> pairs = new ArrayList<>();
        Set<String> within = known.stream().map(Seen::file).collect(Collectors.toSet());
        Set<String> done = new HashSet<>();
        for (Seen one : questions) {
            for (PictureIndex.Near near : index.near(one.looks())) {
                String found = known.get(near.picture()).file();
                // of two that are both asked for, the pair is told once
                if (!found.equals(one.file()) && !(done.contains(found) && within.contains(one.file())))
                    pairs.add(new Pair(one.file(), found, near.bits(), word(near.asked()), word(near.found())));
            }
            done.add(one.file());
        }
        int pictures = (int) known.stream().filter(s -> s.fault().isEmpty()).count();
        return new PictureMatches(pairs, List.copyOf(unread), List.copyOf(plain), pictures);
    }

    /** Each file once, also where it is looked for among others. */
    private static Map<Path, Seen> read(List<Path> files, boolean altered, Work work) {
        Map<Path, Seen> read = new LinkedHashMap<>();
        FilesInOrder.each(files, file -> look(file, altered), one -> {
            read.put(files.get(read.size()), one);
            work.done(read.size(), files.size());
        });
        return read;
    }

    private static List<Seen> seen(List<Path> files, Map<Path, Seen> read) {
        return files.stream().map(read::get).toList();
    }

    private static Seen look(Path file, boolean altered) {
        String name = file.toString();
        try {
            List<Look> looks =
                    Looks.of(new PictureReader(PictureLimits.USUAL).read(file).luminance());
            return new Seen(
                    name,
                    looks.stream()
                            .filter(l -> altered || isOfTheWhole(l.variant()))
                            .toList(),
                    Optional.empty());
        } catch (UnreadablePicture | IOException | RuntimeException unreadable) {
            return new Seen(name, List.of(), Optional.of(String.valueOf(unreadable.getMessage())));
        }
    }

    private static boolean isOther(Seen one) {
        return one.fault().equals(Optional.of(PictureFormat.UNKNOWN.refusal()));
    }

    private static boolean isOfTheWhole(Variant variant) {
        return switch (variant) {
            case WHOLE, MIRRORED, TURNED_RIGHT, TURNED_LEFT, HALF_TURNED -> true;
            default -> false;
        };
    }

    private static String word(Variant variant) {
        return variant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
