/** Facts about qualifications, in PostgreSQL. */
package jp.mamis.persistence.qualification;
