/**
 * Hashing of passwords and sealing of one-use codes. Knows no accounts and no database.
 */
package jp.mamis.persistence.passwords;
