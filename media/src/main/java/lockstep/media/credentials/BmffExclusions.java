package lockstep.media.credentials;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import lockstep.media.credentials.container.BmffBox;
import lockstep.media.credentials.container.BmffBoxes;
import lockstep.media.credentials.container.Damage;
import lockstep.media.credentials.container.FileBytes;
import lockstep.media.credentials.container.Span;
import lockstep.media.credentials.jumbf.Cbor;
import tools.jackson.databind.JsonNode;

/**
 * What a binding leaves out of an ISO base media file.
 *
 * @param boxes all boxes of the file
 * @param leftOut spans that are not hashed
 * @param marks starts of outermost boxes that are not left out as a whole
 */
record BmffExclusions(List<BmffBox> boxes, List<Span> leftOut, TreeSet<Long> marks) {
    private static final int MOST = 50_000;

    static BmffExclusions of(FileBytes file, JsonNode rules) throws IOException {
        List<BmffBox> boxes = BmffBoxes.of(file);
        List<Span> leftOut = new ArrayList<>();
        TreeSet<Long> marks = new TreeSet<>();
        boxes.stream().filter(BmffBox::isTop).forEach(b -> marks.add(b.span().from()));
        for (JsonNode rule : rules) {
            String path = Cbor.text(rule.path("xpath"));
            for (BmffBox box : boxes) {
                if (box.path().equals(path) && fits(file, box, rule)) {
                    leave(box, rule, leftOut, marks);
                }
            }
        }
        return new BmffExclusions(boxes, leftOut, marks);
    }

    private static boolean fits(FileBytes file, BmffBox box, JsonNode rule) throws IOException {
        JsonNode length = rule.path("length");
        if (length.isIntegralNumber() && length.asLong() != box.span().length()) {
            return false;
        }
        JsonNode version = rule.path("version");
        if (version.isIntegralNumber() && (!holdsFlags(box) || file.u8(box.content()) != version.asInt())) {
            return false;
        }
        Optional<byte[]> flags = Cbor.bytes(rule.path("flags"));
        if (flags.isPresent()
                && !flagsFit(file, box, flags.get(), rule.path("exact").asBoolean(true))) {
            return false;
        }
        for (JsonNode data : rule.path("data")) {
            byte[] wanted = Cbor.bytes(data.path("value")).orElse(new byte[0]);
            long offset = data.path("offset").asLong(-1);
            if (offset < 0
                    || offset > box.span().length() - wanted.length
                    || !Arrays.equals(wanted, file.copy(box.span().from() + offset, wanted.length))) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsFlags(BmffBox box) {
        return box.content() + 4 <= box.span().end();
    }

    private static boolean flagsFit(FileBytes file, BmffBox box, byte[] flags, boolean exact) throws IOException {
        if (!holdsFlags(box) || flags.length < 3) {
            return false;
        }
        int wanted = (flags[0] & 0xff) << 16 | (flags[1] & 0xff) << 8 | flags[2] & 0xff;
        int met = (int) (file.u32(box.content()) & 0xff_ffff);
        return exact ? wanted == met : (wanted | met) == wanted;
    }

    private static void leave(BmffBox box, JsonNode rule, List<Span> leftOut, TreeSet<Long> marks) throws Damage {
        Span whole = box.span();
        if (leftOut.size() > MOST) {
            throw new Damage("over " + MOST + " ranges are left out");
        }
        if (!rule.path("subset").isArray()) {
            leftOut.add(whole);
            marks.remove(whole.from());
            return;
        }
        for (JsonNode subset : rule.path("subset")) {
            long offset = subset.path("offset").asLong(-1);
            long length = subset.path("length").asLong(-1);
            if (offset >= 0 && length >= 0 && offset <= whole.length()) {
                long rest = whole.length() - offset;
                leftOut.add(new Span(whole.from() + offset, length == 0 ? rest : Math.min(length, rest)));
            }
        }
    }
}
