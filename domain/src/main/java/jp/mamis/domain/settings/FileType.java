package jp.mamis.domain.settings;

/** What kind of file holds a document (ファイル形式), told by its content and never by its name. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    JPEG("image/jpeg", "jpg"),
    PNG("image/png", "png");

    private final String mediaType;
    private final String ending;

    FileType(String mediaType, String ending) {
        this.mediaType = mediaType;
        this.ending = ending;
    }

    public String mediaType() {
        return mediaType;
    }

    /** What file names end in, without the point. */
    public String ending() {
        return ending;
    }
}
