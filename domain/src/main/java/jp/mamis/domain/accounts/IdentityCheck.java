package jp.mamis.domain.accounts;

/** How a partner made sure that a clerk who has lost the second factor is the one (本人確認の方法). The name stands in the journal. */
public enum IdentityCheck {
    /** 登録されている医師会の電話番号へかけ直した. */
    CALLED_BACK,
    /** 対面で本人確認書類を見た. */
    IN_PERSON,
    /** 医師会の会長・役員に確かめた. */
    OFFICER_VOUCHED
}
