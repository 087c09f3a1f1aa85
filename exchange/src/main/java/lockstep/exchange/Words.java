package lockstep.exchange;

/** Whether a text is an id, a time or a name in the sense of STIX 2.1; written by hand, since each object has a dozen of them. */
final class Words {
    private static final int UUID_LENGTH = 36;

    private Words() {}

    /** The type before {@code --}, or empty where it is no id. */
    static String typeOfId(String id) {
        int dashes = id.length() - UUID_LENGTH - 2;
        if (dashes < 3 || id.charAt(dashes) != '-' || id.charAt(dashes + 1) != '-') return "";
        if (!isLower(id.charAt(0)) || !isTypeLetter(id.charAt(dashes - 1)) || id.charAt(dashes - 1) == '-') return "";
        for (int i = 1; i < dashes; i++) if (!isTypeLetter(id.charAt(i))) return "";
        return isUuid(id, dashes + 2) ? id.substring(0, dashes) : "";
    }

    private static boolean isUuid(String text, int from) {
        for (int i = 0; i < UUID_LENGTH; i++) {
            char c = text.charAt(from + i);
            if (i == 8 || i == 13 || i == 18 || i == 23) {
                if (c != '-') return false;
            } else if (!isHex(c)) {
                return false;
            }
        }
        char version = text.charAt(from + 14);
        return version >= '1' && version <= '5' && "89abAB".indexOf(text.charAt(from + 19)) >= 0;
    }

    /** {@code 2024-02-09T18:42:58.208Z}; the fraction of a second may be missing or be of any length. */
    static boolean isTime(String text) {
        int n = text.length();
        if (n < 20 || text.charAt(n - 1) != 'Z') return false;
        if (!shaped(text, "dddd-dd-ddTdd:dd:dd")) return false;
        int month = two(text, 5);
        int day = two(text, 8);
        boolean inRange = month >= 1
                && month <= 12
                && day >= 1
                && day <= 31
                && two(text, 11) <= 23
                && two(text, 14) <= 59
                && two(text, 17) <= 60;
        if (!inRange) return false;
        if (n == 20) return true;
        if (text.charAt(19) != '.' || n == 21) return false;
        for (int i = 20; i < n - 1; i++) if (!isDigit(text.charAt(i))) return false;
        return true;
    }

    /** A time with milliseconds at least. */
    static boolean isMillis(String text) {
        return text.length() >= 24 && isTime(text);
    }

    static boolean isType(String text) {
        if (text.length() < 3 || text.length() > 250 || !isLower(text.charAt(0)) || text.contains("--")) return false;
        for (int i = 1; i < text.length(); i++) if (!isTypeLetter(text.charAt(i))) return false;
        return true;
    }

    /** What a property may be called. */
    static boolean isProperty(String name) {
        if (name.endsWith("id")) return true;
        return name.length() >= 3
                && isLower(name.charAt(0))
                && isNameLetter(name.charAt(1))
                && isNameLetter(name.charAt(2));
    }

    static boolean isRelation(String text) {
        for (int i = 0; i < text.length(); i++) if (!isTypeLetter(text.charAt(i))) return false;
        return !text.isEmpty();
    }

    static boolean isHexPairs(String text) {
        for (int i = 0; i < text.length(); i++) if (!isHex(text.charAt(i))) return false;
        return !text.isEmpty() && text.length() % 2 == 0;
    }

    private static boolean shaped(String text, String shape) {
        for (int i = 0; i < shape.length(); i++) {
            char want = shape.charAt(i);
            char c = text.charAt(i);
            if (want == 'd' ? !isDigit(c) : c != want) return false;
        }
        return true;
    }

    private static int two(String text, int at) {
        return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLower(char c) {
        return c >= 'a' && c <= 'z';
    }

    private static boolean isTypeLetter(char c) {
        return isLower(c) || isDigit(c) || c == '-';
    }

    private static boolean isNameLetter(char c) {
        return isLower(c) || isDigit(c) || c == '_';
    }

    private static boolean isHex(char c) {
        return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
    }
}
