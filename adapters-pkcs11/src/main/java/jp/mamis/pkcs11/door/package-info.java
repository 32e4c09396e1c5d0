/**
 * How a token is opened to a process that runs: its PIN is handed over on the same machine, by whoever owns the data folder.
 */
package jp.mamis.pkcs11.door;
