package jp.mamis.web.page;

import java.util.Arrays;
import java.util.stream.Stream;

/** What the frame of every page lets its reader choose: the language, and the size of the letters. */
public sealed interface Display permits Language, TypeSize {

    /** The cookie that carries the choice. */
    String cookie();

    /** How the choice is written in cookies and links; no two choices are written alike. */
    String tag();

    /** The choice of a link; Japanese for anything that is none. */
    static Display of(String tag) {
        return Stream.<Display>concat(Arrays.stream(Language.values()), Arrays.stream(TypeSize.values()))
                .filter(choice -> choice.tag().equals(tag))
                .findFirst()
                .orElse(Language.JAPANESE);
    }
}
