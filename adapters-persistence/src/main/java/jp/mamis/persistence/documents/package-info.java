/** Documents of strangers, read with care; the only place that opens PDF others have made. */
package jp.mamis.persistence.documents;
