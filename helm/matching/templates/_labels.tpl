{{- define "matching.labels" -}}
app.kubernetes.io/name: matching
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}
