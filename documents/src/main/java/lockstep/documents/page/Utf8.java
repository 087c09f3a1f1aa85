package lockstep.documents.page;

/** Tells bytes that are UTF-8 from those of the older character sets. */
public final class Utf8 {
    private Utf8() {}

    /** Whether the bytes hold letters beyond ASCII and all of them are well-formed UTF-8. */
    public static boolean isSound(byte[] bytes) {
        boolean beyondAscii = false;
        int i = 0;
        while (i < bytes.length) {
            int b = bytes[i++];
            if (b >= 0) continue;
            beyondAscii = true;
            int more = (b & 0xE0) == 0xC0 ? 1 : (b & 0xF0) == 0xE0 ? 2 : (b & 0xF8) == 0xF0 ? 3 : -1;
            if (more < 0) return false;
            for (; more > 0; more--) {
                if (i >= bytes.length) return true;
                if ((bytes[i++] & 0xC0) != 0x80) return false;
            }
        }
        return beyondAscii;
    }
}
