package jp.mamis.application.hpki.verification;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jp.mamis.domain.hpki.ca.CertificateRefusal;
import jp.mamis.domain.hpki.ca.Der;
import jp.mamis.domain.kernel.Outcome;
import jp.mamis.domain.kernel.Refusal;

/** A file of certificates or lists: one as it is, or any number of them as text between lines that say what they are. */
final class PemText {

    static final Set<String> CERTIFICATE = Set.of("CERTIFICATE", "X509 CERTIFICATE");
    static final Set<String> LIST = Set.of("X509 CRL");
    static final Set<String> REQUEST = Set.of("CERTIFICATE REQUEST", "NEW CERTIFICATE REQUEST");
    private static final int SEQUENCE = 0x30;
    private static final int MOST = 200;
    private static final Pattern BEGIN = Pattern.compile("-----BEGIN ([A-Z0-9 ]{1,64})-----");
    private static final String PRIVATE = "PRIVATE KEY";

    private PemText() {}

    /** What of those labels is in the file, or why nothing can be taken from it. */
    static Outcome<List<Der>> of(Der file, Set<String> labels) {
        byte[] bytes = file.bytes();
        if (bytes.length == 0) {
            return Outcome.refused(CertificateRefusal.FILE_HOLDS_NOTHING);
        }
        return bytes[0] == SEQUENCE
                ? Outcome.accepted(List.of(file))
                : blocks(new String(bytes, StandardCharsets.ISO_8859_1), labels);
    }

    private static Outcome<List<Der>> blocks(String text, Set<String> labels) {
        List<Der> found = new ArrayList<>();
        Matcher begin = BEGIN.matcher(text);
        int from = 0;
        while (begin.find(from)) {
            String label = begin.group(1);
            int end = text.indexOf("-----END " + label + "-----", begin.end());
            if (label.endsWith(PRIVATE)) {
                return Outcome.refused(CertificateRefusal.FILE_WITH_PRIVATE_KEY);
            }
            if (end < 0) {
                return Outcome.refused(CertificateRefusal.FILE_CUT_SHORT);
            }
            from = end;
            if (found.size() == MOST && labels.contains(label)) {
                return Outcome.refused(
                        Refusal.of(CertificateRefusal.FILE_TOO_MANY, Map.of("most", Integer.toString(MOST))));
            }
            if (labels.contains(label)) {
                try {
                    found.add(Der.of(Base64.getDecoder()
                            .decode(text.substring(begin.end(), end).replaceAll("\\s", ""))));
                } catch (IllegalArgumentException noBase64) {
                    return Outcome.refused(CertificateRefusal.FILE_CUT_SHORT);
                }
            }
        }
        return found.isEmpty()
                ? Outcome.refused(Refusal.of(
                        CertificateRefusal.FILE_WITHOUT_ANY,
                        Map.of(
                                "label",
                                String.join(", ", labels.stream().sorted().toList()))))
                : Outcome.accepted(found);
    }
}
