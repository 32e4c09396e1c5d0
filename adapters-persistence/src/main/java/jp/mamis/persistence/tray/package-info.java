/**
 * Keeps the trays of offices. Knows the port, and the table of doctors for their names.
 */
package jp.mamis.persistence.tray;
