package lockstep.store.accounts;

import java.util.List;

/**
 * What was removed from a case on request, and what could not be reached.
 *
 * @param posts removed
 * @param findings removed, since they named it or rested on its posts
 * @param received objects of partners that named it and went with it
 * @param listed rows of registry lists that were of its handles, and actors that were nothing else
 * @param masked sentences of people, entries of the log and raw lines that named it, with a mark in its place now
 * @param elsewhere posts of others that name it, answer or repost it, or repeat its words; they stay as they are
 * @param files sources that its rows came from, which were left as they are
 * @param names what a file beside the case may know it by
 */
public record Removal(
        long posts,
        long findings,
        long received,
        long listed,
        long masked,
        long elsewhere,
        List<String> files,
        List<String> names) {
    public Removal {
        files = List.copyOf(files);
        names = List.copyOf(names);
    }
}
