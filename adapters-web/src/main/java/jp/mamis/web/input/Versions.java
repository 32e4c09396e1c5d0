package jp.mamis.web.input;

import jakarta.ws.rs.core.EntityTag;
import jp.mamis.domain.kernel.MalformedValue;
import jp.mamis.domain.kernel.Version;
import jp.mamis.web.problem.InputFault;
import jp.mamis.web.problem.MalformedInput;
import jp.mamis.web.problem.RejectedRequest;
import org.jspecify.annotations.Nullable;

/** Versions as {@code ETag} and {@code If-Match} carry them: {@code "3"}. */
public final class Versions {

    private Versions() {}

    public static EntityTag tag(Version version) {
        return new EntityTag(Long.toString(version.number()));
    }

    /** The version a form was drawn with. */
    public static Version field(String text) {
        if (!text.matches("[0-9]{1,18}")) {
            throw new MalformedValue("version", text);
        }
        return new Version(Long.parseLong(text));
    }

    /**
     * The version a change is based on.
     *
     * @param ifMatch the header's value, null when it was not sent
     * @throws RejectedRequest (428) when it is missing
     * @throws MalformedInput when it is not one strong tag of this system
     */
    public static Version required(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new RejectedRequest(RejectedRequest.Reason.PRECONDITION_REQUIRED);
        }
        String tag = ifMatch.strip();
        if (!tag.matches("\"[0-9]{1,18}\"")) {
            throw new MalformedInput(InputFault.malformed("If-Match", "version", tag));
        }
        return new Version(Long.parseLong(tag.substring(1, tag.length() - 1)));
    }
}
