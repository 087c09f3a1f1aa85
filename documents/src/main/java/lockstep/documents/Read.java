package lockstep.documents;

import java.util.List;

/**
 * What came of a file.
 *
 * @param documents in the order of the file
 * @param rejects what in it could not be read
 */
public record Read(List<Document> documents, List<Reject> rejects) {
    public Read {
        documents = List.copyOf(documents);
        rejects = List.copyOf(rejects);
    }
}
