package lockstep.bench;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.imageio.ImageIO;
import lockstep.console.Listing;
import lockstep.console.options.FormOptions;
import lockstep.console.options.GlobalOptions;
import lockstep.media.picture.Look;
import lockstep.media.picture.Looks;
import lockstep.media.picture.PictureIndex;
import lockstep.media.picture.PictureLimits;
import lockstep.media.picture.PictureReader;
import lockstep.media.picture.UnreadablePicture;
import lockstep.model.CannotDo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** How well altered pictures are found again, and how fast pictures are read. */
@Command(
        name = "media",
        description = {
            "Measures, on the pictures in a folder, how often an edited picture is found again and how often unrelated",
            "ones are called the same, and how many pictures are read in a second. Unrelated are the parts of pictures,",
            "six by six, at different places: two pictures of a folder may show one scene. Pictures under 400 points a side are",
            "read and not edited."
        },
        footer = {"", "Example:", "  lockstep bench media data/images"},
        mixinStandardHelpOptions = true)
public final class MediaBenchCommand implements Callable<Integer> {
    private static final int TILES = 6;
    private static final int LEAST_SIDE = 600;
    private static final int SMALL_SIDE = 400;

    @Parameters(paramLabel = "DIR", description = "folder of pictures, with the folders in it")
    private Path folder = Path.of("");

    @Mixin
    private FormOptions form = new FormOptions();

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    private final PictureReader reader = new PictureReader(PictureLimits.USUAL);

    @Override
    public Integer call() {
        var listing = new Listing("measure", "on", "value", "of");
        var different = different(listing);
        edits(listing, different);
        unrelated(listing, different);
        listing.print(global.terminal(), form.form());
        return 0;
    }

    private record Original(BufferedImage picture, List<Look> looks) {}

    /** Pictures that look different from each other, the first of its kind by name. */
    private List<Original> different(Listing listing) {
        var originals = new ArrayList<Original>();
        long points = 0;
        long nanos = 0;
        int read = 0;
        int refused = 0;
        for (Path file : files()) {
            long before = System.nanoTime();
            try {
                byte[] bytes = Files.readAllBytes(file);
                var picture = reader.read(bytes);
                var looks = Looks.of(picture.luminance());
                nanos += System.nanoTime() - before;
                points += (long) picture.width() * picture.height();
                read++;
                var known =
                        PictureIndex.of(originals.stream().map(Original::looks).toList());
                BufferedImage colours = ImageIO.read(new ByteArrayInputStream(bytes));
                boolean small = Math.min(picture.width(), picture.height()) < SMALL_SIDE;
                if (!small && known.near(looks).isEmpty() && looks.get(0).isTelling() && colours != null) {
                    originals.add(new Original(PictureEdits.cut(colours, 0, 0, 0, 0), looks));
                }
            } catch (UnreadablePicture e) {
                refused++;
            } catch (IOException e) {
                throw new CannotDo("cannot read " + file, "name a folder of pictures that you may read", e);
            }
        }
        listing.add("refused", "files that are no pictures or damaged", refused, read + refused);
        listing.add("megapixels a second", "one core, read and hashed", points / (nanos / 1e3), read);
        return originals;
    }

    private List<Path> files() {
        try (var all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file ->
                            isNamedAsPicture(String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new CannotDo("cannot list " + folder, "name a folder of pictures", e);
        }
    }

    private static boolean isNamedAsPicture(String name) {
        return List.of(".jpg", ".jpeg", ".png", ".webp", ".gif", ".tiff", ".tif", ".bmp").stream()
                .anyMatch(name::endsWith);
    }

    private void edits(Listing listing, List<Original> originals) {
        var index = PictureIndex.of(originals.stream().map(Original::looks).toList());
        int all = 0;
        int foundOfAll = 0;
        for (var edit : PictureEdits.all().entrySet()) {
            int found = 0;
            for (int i = 0; i < originals.size(); i++) {
                int original = i;
                var edited = edit.getValue().apply(originals.get(i).picture());
                var looks = looks(edited, edit.getKey().endsWith(".3") ? 0.3f : 0.8f);
                found += index.near(looks).stream().anyMatch(near -> near.picture() == original) ? 1 : 0;
            }
            listing.add("found again", edit.getKey(), found / (double) originals.size(), originals.size());
            all += originals.size();
            foundOfAll += found;
        }
        listing.add("found again", "all edits", foundOfAll / (double) Math.max(1, all), all);
    }

    private void unrelated(Listing listing, List<Original> originals) {
        var looks = new ArrayList<List<Look>>();
        var places = new ArrayList<Integer>();
        for (var original : originals) {
            var picture = original.picture();
            boolean large = Math.min(picture.getWidth(), picture.getHeight()) >= LEAST_SIDE;
            for (int tile = 0; large && tile < TILES * TILES; tile++) {
                double left = (tile % TILES) / (double) TILES;
                int row = tile / TILES;
                double top = row / (double) TILES;
                double step = 1.0 / TILES;
                var part = PictureEdits.cut(picture, left, top, 1 - left - step, 1 - top - step);
                var found = looks(part, 0.8f);
                if (found.get(0).isTelling()) {
                    looks.add(found);
                    places.add(tile);
                }
            }
        }
        var index = PictureIndex.of(looks);
        long wrong = 0;
        for (int i = 0; i < looks.size(); i++) {
            int asked = i;
            wrong += index.near(looks.get(i)).stream()
                    .filter(near -> near.picture() > asked)
                    .filter(near -> !places.get(near.picture()).equals(places.get(asked)))
                    .count();
        }
        long pairs = (long) looks.size() * (looks.size() - 1) / 2;
        for (int place = 0; place < TILES * TILES; place++) {
            long there = Collections.frequency(places, place);
            pairs -= there * (there - 1) / 2;
        }
        listing.add("unrelated called the same, of a million pairs", "parts", wrong * 1e6 / Math.max(1, pairs), pairs);
    }

    private List<Look> looks(BufferedImage picture, float quality) {
        try {
            return Looks.of(reader.read(PictureEdits.jpeg(picture, quality)).luminance());
        } catch (UnreadablePicture e) {
            throw new IllegalStateException("a picture that was just written is not read", e);
        }
    }
}
