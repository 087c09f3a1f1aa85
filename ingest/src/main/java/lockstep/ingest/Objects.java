package lockstep.ingest;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import lockstep.ingest.text.LinkCache;
import lockstep.ingest.text.RepostSign;
import lockstep.ingest.text.TextKey;
import lockstep.ingest.text.Tokens;
import lockstep.model.intake.Kinds;
import lockstep.model.intake.PostKind;
import lockstep.model.intake.PostRow;
import lockstep.model.intake.Utf8;

/**
 * Makes objects of what a post holds: its links and their domains, hashtags and their sequence, mentions, the post it reposts,
 * replies to or quotes, its text. Each object once a post.
 */
public final class Objects implements Tokens.Taker {
    private static final int SEQUENCE = 3;
    private static final int SHORTEST_OWN = 5;

    private final PostRow post;
    private final LinkCache links = new LinkCache();
    private final TextKey key = new TextKey();
    private byte[] scratch = new byte[1024];
    private int used;
    private int[] tagEnds = new int[32];
    private int tags;
    private boolean statedLinks;
    private boolean statedTags;
    private boolean statedMentions;
    private boolean fromText;
    private boolean repostOfText;

    Objects(PostRow post) {
        this.post = post;
    }

    void clear() {
        used = 0;
        tags = 0;
        statedLinks = false;
        statedTags = false;
        statedMentions = false;
        repostOfText = false;
    }

    /** The format states links apart from the text, even if this row has none. */
    public void statesLinks() {
        statedLinks = true;
    }

    /** The format states hashtags apart from the text, even if this row has none. */
    public void statesHashtags() {
        statedTags = true;
    }

    /** The format states mentions apart from the text, even if this row has none. */
    public void statesMentions() {
        statedMentions = true;
    }

    /** Something was acted on, as its source names it. */
    public void object(int kind, Utf8 value) {
        if (value.isEmpty()) return;
        if (kind == Kinds.LINK && looksLikeLink(value)) addLink(value);
        else if (kind == Kinds.HASHTAG) addTag(value);
        else put(kind, value.bytes(), value.from(), value.length());
    }

    @Override
    public void link(Utf8 link) {
        if (fromText && statedLinks) return;
        addLink(link);
    }

    @Override
    public void hashtag(Utf8 tag) {
        if (fromText && statedTags) return;
        addTag(tag);
    }

    @Override
    public void mention(Utf8 handle) {
        if (fromText && statedMentions) return;
        int skip = !handle.isEmpty() && handle.at(0) == '@' ? 1 : 0;
        lowered(Kinds.MENTION, handle.bytes(), handle.from() + skip, handle.length() - skip);
    }

    /** A link written as text. */
    public void link(String link) {
        var value = new Utf8();
        value.set(link);
        addLink(value);
    }

    /** A hashtag written as text, with or without its sign. */
    public void hashtag(String tag) {
        var value = new Utf8();
        value.set(tag);
        addTag(value);
    }

    /** A handle written as text. */
    public void mention(String handle) {
        var value = new Utf8();
        value.set(handle);
        boolean before = fromText;
        fromText = false;
        mention(value);
        fromText = before;
    }

    /** The post reposts one whose id nobody states: it is known by whom the text names and by what it says. */
    public void repostOfText() {
        Optional<RepostSign> sign = RepostSign.of(post.text);
        var says = new Utf8();
        says.set(sign.map(RepostSign::text).orElseGet(post.text::toString));
        var value = new Utf8();
        if (says.isEmpty() || !key.of(says, value)) return;
        String source = sign.map(s -> "@" + s.source()).orElse("text");
        byte[] named = (source + ":" + value).getBytes(StandardCharsets.UTF_8);
        post.object(Kinds.REPOST).set(named, 0, named.length);
        repostOfText = true;
    }

    /** Whether the post has an object of a kind already. */
    public boolean has(int kind) {
        for (int i = 0; i < post.objects(); i++) if (post.objectKind(i) == kind) return true;
        return false;
    }

    /**
     * Makes the objects that follow from the whole row. A repost is one act: what the reposted post holds is not its own. Only where
     * the post that it reposts is not named, its words stand for that.
     */
    void complete() {
        boolean reposts = post.kind == PostKind.REPOST || !post.repostOf.isEmpty() && post.kind == PostKind.ORIGINAL;
        if (!reposts) fromText();
        if (!post.text.isEmpty() && post.repostOf.isEmpty() && !repostOfText) {
            Utf8 value = post.object(Kinds.TEXT);
            if (!key.of(post.text, value)) post.dropObject();
        }
        if (reposts) post.dropObjects(i -> isOfTheReposted(post.objectKind(i)));
        else {
            dropLinksTo(post.quoteOf);
            // the photo of a post has an address that begins with the post's own
            if (post.id.length() >= SHORTEST_OWN) dropLinksTo(post.id);
        }
        if (tags > 0 && !reposts) sequence();
        reference(Kinds.REPOST, post.repostOf, PostKind.REPOST);
        reference(Kinds.REPLY, post.replyTo, PostKind.REPLY);
        if (!reposts) reference(Kinds.QUOTE, post.quoteOf, PostKind.QUOTE);
    }

    private void fromText() {
        if (post.text.isEmpty() || statedLinks && statedTags && statedMentions) return;
        fromText = true;
        Tokens.in(post.text, this);
        fromText = false;
    }

    private static boolean isOfTheReposted(int kind) {
        return switch (kind) {
            case Kinds.LINK, Kinds.DOMAIN, Kinds.HASHTAG, Kinds.MENTION, Kinds.IMAGE -> true;
            default -> false;
        };
    }

    /** A quote carries the address of what it quotes: that is the quote, and no link besides; a post's own address is none either. */
    private void dropLinksTo(Utf8 id) {
        if (id.isEmpty()) return;
        byte[] quoted = id.copy();
        List<byte[]> gone = new ArrayList<>();
        for (int i = 0; i < post.objects(); i++) {
            if (post.objectKind(i) == Kinds.LINK && leadsTo(post.objectValue(i), quoted)) {
                gone.add(links.of(post.objectValue(i)).domain());
            }
        }
        if (gone.isEmpty()) return;
        post.dropObjects(i -> post.objectKind(i) == Kinds.LINK && leadsTo(post.objectValue(i), quoted));
        for (byte[] domain : gone) if (!stillLinks(domain)) post.dropObjects(i -> isDomain(i, domain));
    }

    private boolean stillLinks(byte[] domain) {
        for (int i = 0; i < post.objects(); i++) {
            if (post.objectKind(i) == Kinds.LINK
                    && Arrays.equals(links.of(post.objectValue(i)).domain(), domain)) return true;
        }
        return false;
    }

    private boolean isDomain(int index, byte[] domain) {
        return post.objectKind(index) == Kinds.DOMAIN
                && Arrays.equals(post.objectValue(index).copy(), domain);
    }

    /** Whether the last part of a path is an id, as in {@code https://x.com/name/status/77}, or the whole address is. */
    private static boolean leadsTo(Utf8 link, byte[] id) {
        int before = link.length() - id.length;
        if (before < 0) return false;
        for (int i = 0; i < id.length; i++) if (link.at(before + i) != id[i]) return false;
        return before == 0 || link.at(before - 1) == '/';
    }

    private void reference(int kind, Utf8 id, PostKind makes) {
        if (id.isEmpty()) return;
        post.object(kind).set(id);
        if (post.kind == PostKind.ORIGINAL) post.kind = makes;
    }

    private static boolean looksLikeLink(Utf8 value) {
        int length = value.length();
        if (length < 8) return false;
        for (int i = 0; i + 2 < length && i < 9; i++) {
            if (value.at(i) == ':' && value.at(i + 1) == '/' && value.at(i + 2) == '/') return true;
        }
        return false;
    }

    private void addLink(Utf8 link) {
        LinkCache.Entry found = links.of(link);
        if (!found.isLink()) return;
        if (put(Kinds.LINK, found.canonical(), 0, found.canonical().length)) {
            put(Kinds.DOMAIN, found.domain(), 0, found.domain().length);
        }
    }

    private void addTag(Utf8 tag) {
        int skip = !tag.isEmpty() && tag.at(0) == '#' ? 1 : 0;
        if (tag.length() == skip) return;
        int before = used;
        if (!lowered(Kinds.HASHTAG, tag.bytes(), tag.from() + skip, tag.length() - skip)) return;
        if (tags * 2 == tagEnds.length) tagEnds = Arrays.copyOf(tagEnds, tags * 4);
        tagEnds[2 * tags] = before;
        tagEnds[2 * tags + 1] = used;
        tags++;
    }

    /** The different hashtags of the post in the order written, if there are enough of them. */
    private void sequence() {
        if (tags < SEQUENCE) return;
        int length = 0;
        for (int i = 0; i < tags; i++) length += tagEnds[2 * i + 1] - tagEnds[2 * i] + 1;
        reserve(length);
        int start = used;
        for (int i = 0; i < tags; i++) {
            int size = tagEnds[2 * i + 1] - tagEnds[2 * i];
            if (i > 0) scratch[used++] = ' ';
            System.arraycopy(scratch, tagEnds[2 * i], scratch, used, size);
            used += size;
        }
        post.object(Kinds.HASHTAGS).set(scratch, start, used - start);
    }

    /** Adds a value in lower case and usual forms; false where the post has it already. */
    private boolean lowered(int kind, byte[] bytes, int from, int length) {
        if (length <= 0) return false;
        int bits = 0;
        for (int i = from; i < from + length; i++) bits |= bytes[i];
        if (bits < 0) {
            String text = new String(bytes, from, length, StandardCharsets.UTF_8);
            byte[] folded = Normalizer.normalize(text, Normalizer.Form.NFKC)
                    .toLowerCase(Locale.ROOT)
                    .getBytes(StandardCharsets.UTF_8);
            reserve(folded.length);
            System.arraycopy(folded, 0, scratch, used, folded.length);
            return keep(kind, folded.length);
        }
        reserve(length);
        for (int i = 0; i < length; i++) {
            byte b = bytes[from + i];
            scratch[used + i] = b >= 'A' && b <= 'Z' ? (byte) (b | 0x20) : b;
        }
        return keep(kind, length);
    }

    private boolean keep(int kind, int length) {
        if (!put(kind, scratch, used, length)) return false;
        used += length;
        return true;
    }

    private boolean put(int kind, byte[] bytes, int from, int length) {
        Utf8 value = post.object(kind);
        value.set(bytes, from, length);
        for (int i = post.objects() - 2; i >= 0; i--) {
            if (post.objectKind(i) == kind && post.objectValue(i).is(value)) {
                post.dropObject();
                return false;
            }
        }
        return true;
    }

    private void reserve(int more) {
        // values already given keep the array that they point at
        if (used + more > scratch.length) {
            byte[] larger = Arrays.copyOf(scratch, Math.max(used + more, scratch.length * 2));
            scratch = larger;
        }
    }
}
