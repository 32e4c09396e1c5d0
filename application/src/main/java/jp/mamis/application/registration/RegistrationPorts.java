package jp.mamis.application.registration;

import jp.mamis.application.accounts.ResetLinks;
import jp.mamis.application.consent.Consents;
import jp.mamis.application.mail.LetterAllowances;
import jp.mamis.application.mail.LinkSeal;

/** The driven ports of what people begin by mail, and of what they agree to. */
public record RegistrationPorts(
        RegistrationRequests requests,
        RegistrationDrafts drafts,
        RegistrationReviews reviews,
        ResetLinks resets,
        Consents consents,
        LetterAllowances allowances,
        LinkSeal seal) {}
