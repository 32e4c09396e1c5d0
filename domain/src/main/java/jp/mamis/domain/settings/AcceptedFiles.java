package jp.mamis.domain.settings;

import java.util.List;

/** Which kinds of files a body takes for a document (受け付けるファイル形式). */
public enum AcceptedFiles {
    ANY,
    PDF,
    /** 写真・画像. */
    PICTURE;

    public List<FileType> types() {
        return switch (this) {
            case ANY -> List.of(FileType.values());
            case PDF -> List.of(FileType.PDF);
            case PICTURE -> List.of(FileType.JPEG, FileType.PNG);
        };
    }
}
