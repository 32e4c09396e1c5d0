package jp.mamis.application.procedures;

import jp.mamis.application.people.Physicians;
import jp.mamis.domain.qualification.Physician;
import jp.mamis.domain.qualification.RegisteredData;

/**
 * What a printed application says, and whose it is (紙の申請書).
 *
 * @param readable whether the reader may read all that is registered; else only what a person is recognised by, until the
 *                 application is filed
 */
public record Paper(PaperForm form, Draft draft, RegisteredData applicant, boolean readable) {

    static Paper of(PaperForm form, Draft draft, Physicians physicians, boolean readable) {
        RegisteredData data = physicians
                .find(draft.person())
                .map(Physician::latest)
                .orElseThrow(() -> new IllegalStateException("an applicant is registered"));
        return new Paper(form, draft, data, readable);
    }
}
