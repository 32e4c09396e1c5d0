/**
 * A copy of the whole database in one file, and a database made from such a file. Knows tables from the catalogue only, so
 * that none can be forgotten; does not know what they mean, but for the head of the journal and the realm.
 */
package jp.mamis.persistence.backup;
