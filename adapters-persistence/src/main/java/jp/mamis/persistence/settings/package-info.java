/** The rules that bodies have set, in PostgreSQL, and the JSON in which procedures take them along too. */
package jp.mamis.persistence.settings;
