package jp.mamis.domain.qualification;

/** What a fact about a qualification says (資格の事実). As it stands in the store; never renamed. */
public enum FactKind {
    /** The person was entered in the register (医籍登録). */
    ENTRY,
    /** The ministry has confirmed the entry (厚生労働省の確認). */
    CONFIRMATION,
    /** The person must not practise for some time (医業停止). */
    SUSPENSION,
    /** The licence was cancelled (免許取消). */
    CANCELLATION,
    /** A licence was given anew after a cancellation (再免許). */
    RESTORATION,
    /** The person died (死亡). */
    DEATH;

    /** Whether nobody of whom it is said is a physician from its day on. */
    public boolean endsQualification() {
        return this == CANCELLATION || this == DEATH;
    }

    /** Whether it may be told before its day has come, and has a last day. */
    public boolean lasts() {
        return this == SUSPENSION;
    }
}
