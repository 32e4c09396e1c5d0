package jp.mamis.domain.procedures;

/** What a procedure asks for (届出の種別). */
public enum ProcedureKind {
    /** 入会届. */
    JOIN('J');

    private final char letter;

    ProcedureKind(char letter) {
        this.letter = letter;
    }

    /** The first letter of its reference numbers. */
    public char letter() {
        return letter;
    }
}
