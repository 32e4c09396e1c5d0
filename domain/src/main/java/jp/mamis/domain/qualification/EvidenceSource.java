package jp.mamis.domain.qualification;

/** What a fact about a qualification was read from (根拠資料). As it stands in the store; never renamed. */
public enum EvidenceSource {
    /** The licence itself was shown (医師免許証の原本). */
    LICENCE_ORIGINAL,
    /** A copy of the licence (医師免許証の写し). */
    LICENCE_COPY,
    /** The ministry's public search by name and year (医師等資格確認検索). */
    MINISTRY_SEARCH,
    /** A letter or notice of the ministry (厚生労働省の通知・回答). */
    MINISTRY_NOTICE,
    /** Told by the family or somebody who acts for it (家族・代理人の届出). */
    FAMILY,
    /** Told by the physician (本人の届出). */
    PHYSICIAN,
    /** Told by a medical association (医師会の連絡). */
    ASSOCIATION
}
