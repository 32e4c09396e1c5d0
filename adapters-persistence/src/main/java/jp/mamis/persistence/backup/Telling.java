package jp.mamis.persistence.backup;

/** Hears how far long work has come. */
public interface Telling {

    /** @param all of how many; an estimate while a backup is taken */
    void at(long done, long all);
}
