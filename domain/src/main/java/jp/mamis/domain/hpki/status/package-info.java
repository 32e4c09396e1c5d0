/**
 * How an authority answers whether its certificates count (オンライン証明書状態確認). Knows neither encodings nor who asks.
 */
package jp.mamis.domain.hpki.status;
