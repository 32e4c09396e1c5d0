package jp.mamis.cli.boot;

import java.nio.file.Path;
import jp.mamis.application.AssociationSystem;
import jp.mamis.persistence.backup.BackupFile;
import jp.mamis.persistence.backup.TakenBackup;
import jp.mamis.persistence.backup.Telling;

/** What commands about backups need of an installation. */
interface Backups {

    /** A copy of everything that the installation's database holds now. */
    TakenBackup take(Path file, Telling telling);

    /** Restores into the installation's empty database and answers what stands there, not released yet. */
    Restored restore(BackupFile file, Telling telling);

    /** A restored database that nobody works on until it is released. */
    interface Restored extends AutoCloseable {

        AssociationSystem system();

        /** The last act: whoever opens the database from now on may work on it. */
        void release();

        @Override
        void close();
    }
}
