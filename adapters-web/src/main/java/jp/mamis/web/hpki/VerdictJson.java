package jp.mamis.web.hpki;

import java.util.List;
import java.util.Locale;
import jp.mamis.domain.hpki.ca.HcRole;
import jp.mamis.domain.hpki.verification.Finding;
import jp.mamis.domain.hpki.verification.Verdict;
import jp.mamis.web.problem.Wording;

/**
 * Whether a certificate can be relied on.
 *
 * @param serial   hexadecimal
 * @param roles    those that are proved
 * @param findings every rule that speaks against it
 */
public record VerdictJson(
        String subject, String serial, Verdict.Result result, List<String> roles, List<FindingJson> findings) {

    /**
     * @param about       whose certificate
     * @param rule        code of the rule
     * @param explanation in the language asked for
     * @param source      where the rule comes from
     */
    public record FindingJson(String about, String rule, String explanation, String source) {

        static FindingJson of(Finding finding, Wording wording) {
            return new FindingJson(
                    finding.about().toString(),
                    finding.reason().code().slug(),
                    wording.of(finding.reason()),
                    finding.source());
        }
    }

    static VerdictJson of(Verdict verdict, Wording wording) {
        return new VerdictJson(
                verdict.certificate().subject().toString(),
                verdict.certificate().serial().toString(16).toUpperCase(Locale.ROOT),
                verdict.result(),
                verdict.roles().stream().map(HcRole::text).toList(),
                verdict.findings().stream()
                        .map(finding -> FindingJson.of(finding, wording))
                        .toList());
    }
}
