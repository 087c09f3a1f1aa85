package lockstep.media.metadata;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.tiff.TiffMetadataReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.GeoLocation;
import com.drew.metadata.Directory;
import com.drew.metadata.Metadata;
import com.drew.metadata.Tag;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifThumbnailDirectory;
import com.drew.metadata.exif.GpsDirectory;
import com.drew.metadata.iptc.IptcDirectory;
import com.drew.metadata.iptc.IptcReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import lockstep.media.credentials.container.Contents;
import lockstep.media.credentials.container.FileBytes;
import lockstep.media.credentials.container.Part;

/** Facts in EXIF and IPTC, and the small picture that EXIF embeds. */
final class ExifFacts {
    private static final Map<Integer, Fact.About> EXIF = Map.of(
            ExifDirectoryBase.TAG_MAKE, Fact.About.DEVICE,
            ExifDirectoryBase.TAG_MODEL, Fact.About.DEVICE,
            ExifDirectoryBase.TAG_LENS_MODEL, Fact.About.DEVICE,
            ExifDirectoryBase.TAG_SOFTWARE, Fact.About.SOFTWARE,
            ExifDirectoryBase.TAG_DATETIME, Fact.About.TIME,
            ExifDirectoryBase.TAG_DATETIME_ORIGINAL, Fact.About.TIME,
            ExifDirectoryBase.TAG_DATETIME_DIGITIZED, Fact.About.TIME,
            ExifDirectoryBase.TAG_TIME_ZONE_ORIGINAL, Fact.About.TIME);
    private static final Map<Integer, Fact.About> IPTC = Map.of(
            IptcDirectory.TAG_ORIGINATING_PROGRAM, Fact.About.SOFTWARE,
            IptcDirectory.TAG_DATE_CREATED, Fact.About.TIME,
            IptcDirectory.TAG_TIME_CREATED, Fact.About.TIME,
            IptcDirectory.TAG_COUNTRY_OR_PRIMARY_LOCATION_NAME, Fact.About.PLACE,
            IptcDirectory.TAG_PROVINCE_OR_STATE, Fact.About.PLACE);

    private ExifFacts() {}

    static void read(FileBytes file, Contents contents, FactsDraft draft) throws IOException {
        try {
            Metadata read = metadata(file, contents);
            for (Directory directory : read.getDirectories()) {
                directory.getErrors().forEach(e -> draft.fault(directory.getName() + ": " + e));
                facts(directory, draft);
            }
            thumbnail(file, contents, read, draft);
        } catch (ImageProcessingException damaged) {
            draft.fault("EXIF: " + damaged.getMessage());
        }
    }

    private static Metadata metadata(FileBytes file, Contents contents) throws IOException, ImageProcessingException {
        return switch (contents.format()) {
            // segments of a JPEG are small; pictures after them are not read
            case "jpeg" ->
                JpegMetadataReader.readMetadata(
                        new ByteArrayInputStream(head(file)), List.of(new ExifReader(), new IptcReader()));
            case "tiff" -> TiffMetadataReader.readMetadata(new ByteArrayReader(head(file)));
            default -> chunk(file, contents);
        };
    }

    private static byte[] head(FileBytes file) throws IOException {
        return file.copy(0, Math.min(file.size(), FileBytes.MOST_HELD));
    }

    private static Metadata chunk(FileBytes file, Contents contents) throws IOException {
        var read = new Metadata();
        for (Part part : contents.parts()) {
            boolean png = part.name().equals("eXIf");
            if (png || part.name().equals("EXIF")) {
                long tail = png ? 12 : 8;
                byte[] exif = file.copy(part.span().from() + 8, part.span().length() - tail);
                new ExifReader().extract(new ByteArrayReader(exif), read);
                break;
            }
        }
        return read;
    }

    private static void facts(Directory directory, FactsDraft draft) {
        if (directory instanceof GpsDirectory gps) {
            GeoLocation place = gps.getGeoLocation();
            if (place != null) {
                draft.place(place.getLatitude(), place.getLongitude(), "EXIF " + gps.getName());
            }
            return;
        }
        boolean iptc = directory instanceof IptcDirectory;
        if (!iptc && !(directory instanceof ExifDirectoryBase) || directory instanceof ExifThumbnailDirectory) {
            return;
        }
        Map<Integer, Fact.About> wanted = iptc ? IPTC : EXIF;
        for (Tag tag : directory.getTags()) {
            Fact.About about = wanted.get(tag.getTagType());
            String value = directory.getString(tag.getTagType());
            if (about != null && value != null) {
                draft.add(about, tag.getTagName(), value, (iptc ? "" : "EXIF ") + directory.getName());
            }
        }
    }

    private static void thumbnail(FileBytes file, Contents contents, Metadata read, FactsDraft draft)
            throws IOException {
        ExifThumbnailDirectory small = read.getFirstDirectoryOfType(ExifThumbnailDirectory.class);
        if (small == null || !contents.format().equals("jpeg")) {
            return;
        }
        Integer offset = small.getInteger(ExifThumbnailDirectory.TAG_THUMBNAIL_OFFSET);
        Integer length = small.getInteger(ExifThumbnailDirectory.TAG_THUMBNAIL_LENGTH);
        if (offset == null || length == null || offset < 0 || length < 4) {
            return;
        }
        for (Part part : contents.parts()) {
            long from = part.span().from() + 10;
            if (part.name().equals("APP1")
                    && part.span().length() > 10
                    && file.text(from - 6, 4).equals("Exif")) {
                if (from + offset + length <= part.span().end() && file.u16(from + offset) == 0xffd8) {
                    draft.thumbnail(file.copy(from + offset, length));
                }
                return;
            }
        }
    }
}
