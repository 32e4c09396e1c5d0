package jp.mamis.domain.tray;

import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.person.Characters;

/** Why a dispatch is needed no longer (送付不要の理由), in the words of the office: 1 to 200 characters. */
public record DropReason(String text) {

    private static final int LONGEST = 200;

    /** @throws MalformedValue of kind {@code drop-reason} */
    public DropReason {
        if (text.isBlank() || Characters.count(text) > LONGEST) {
            throw new MalformedValue("drop-reason", text);
        }
    }

    /** Takes a reason; space at its edges is not part of it. */
    public static DropReason parse(String text) {
        return new DropReason(text.strip().replace("\r\n", "\n"));
    }
}
