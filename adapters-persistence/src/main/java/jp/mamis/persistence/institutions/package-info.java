/** The register of institutions in PostgreSQL. */
package jp.mamis.persistence.institutions;
