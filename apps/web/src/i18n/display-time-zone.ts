/** Days and times are shown, and days that readers choose are meant, as they are here. */
export const displayTimeZone = 'Asia/Tokyo';
