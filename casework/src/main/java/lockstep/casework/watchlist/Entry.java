package lockstep.casework.watchlist;

/**
 * One thing to look for that an accepted record gives, with the words that give it.
 *
 * @param kind operation, hashtag, phrase, domain or handle
 * @param value what to look for
 * @param platform for handles, where the text says it; else empty
 * @param said who says so, as the text names it; else empty
 * @param article number of the article
 * @param quote the words behind it
 */
public record Entry(String kind, String value, String platform, String said, long article, String quote) {}
